"""What the index holds: one record for each body or place that a national file names."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from registre.authorities.context import departments
from registre.reference.kinds import Kind, label


class Scheme(Enum):
    """The registers whose numbers are looked up."""

    SIREN = "siren"
    SIRET = "siret"
    RNA = "rna"
    INSEE = "insee"
    """Codes of the COG: of a commune, a département or a région; the last two share numbers, so ask the kind too."""
    WIKIDATA = "wikidata"


class Entity(NamedTuple):
    """One body or place, as one file describes it; "" and () where that file says nothing.

    The same body in two files is two records: whether they are one is a judgement that is not made here.

    Attributes:
        source: the layout of the file that it comes from: "sirene-units", "rna-waldec", "cog-communes" …
        name: its official name.
        kind: what it is.
        names: other names that the file gives.
        acronym: its acronym.
        siren: nine digits.
        siret: fourteen digits, of its seat or of the establishment that it is.
        rna: "W" and nine digits, or the older form.
        insee: the code of the place that it is; "" for what is no place.
        commune: INSEE code of the commune of its seat, as valid when the file was written.
        town: the name of that commune, as the file prints it.
        postal_code: five digits.
        department: the code of the département of its seat.
        category: code of INSEE's nomenclature of legal categories.
        activity: APE code.
        created: date of creation, ISO 8601, as precise as the file.
        ceased: date of cessation, dissolution or merger.
        active: "yes", "no", or "" where the file does not say.
        predecessors: identifiers of those that it follows.
        successors: identifiers of those that follow it.
        wikidata: Q-id.
        datagouv: identifier of the organisation on data.gouv.fr.
    """

    source: str
    name: str
    kind: Kind
    names: tuple[str, ...] = ()
    acronym: str = ""
    siren: str = ""
    siret: str = ""
    rna: str = ""
    insee: str = ""
    commune: str = ""
    town: str = ""
    postal_code: str = ""
    department: str = ""
    category: str = ""
    activity: str = ""
    created: str = ""
    ceased: str = ""
    active: str = ""
    predecessors: tuple[str, ...] = ()
    successors: tuple[str, ...] = ()
    wikidata: str = ""
    datagouv: str = ""

    @property
    def all_names(self) -> tuple[str, ...]:
        """Every name that it may be called by, the official one first."""
        return (self.name, *self.names, *([self.acronym] if self.acronym else []))

    @property
    def category_label(self) -> str:
        """What its legal category is called, "" where there is none."""
        return label(self.category)


def department_of(code: str) -> str:
    """Return the département that an INSEE or postal code of five characters lies in, "" where it is none.

    >>> department_of("97411"), department_of("2A004"), department_of("69123")
    ('974', '2A', '69')
    """
    return departments(code)[0] if len(code) == 5 else ""
