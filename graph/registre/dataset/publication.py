"""What the publisher of a data set says of it: nothing here is guessed."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from registre.errors import UsageError

_IRIS = ("publisher_iri", "licence", "homepage", "endpoint", "theme", "spatial", "frequency")


@dataclass(frozen=True)
class Publication:
    """What is said of a data set; what is empty is left out of its description.

    Attributes:
        title, description: by language.
        publisher, publisher_iri: the name and address of who publishes it.
        contact: an e-mail address for questions.
        licence: the IRI of its licence.
        homepage: its page.
        endpoint: the address of its SPARQL endpoint.
        issued, modified: days, YYYY-MM-DD.
        theme, spatial, frequency: IRIs of the EU's authority tables.
        keywords: in French.
        distributions: the addresses of its dumps, by the format that ``registre export`` calls them by.
    """

    title: Mapping[str, str] = field(
        default_factory=lambda: {
            "fr": "Délibérations des collectivités territoriales",
            "en": "Deliberations of French local authorities",
        }
    )
    description: Mapping[str, str] = field(
        default_factory=lambda: {
            "fr": "Graphe de ce que décident des assemblées locales françaises : séances, actes, votes, subventions, "
            "partenaires, chaque fait avec les mots de la source qui le prouvent.",
            "en": "Graph of what French local councils decide: sittings, acts, votes, subsidies, partners, each fact "
            "with the words of the source that prove it.",
        }
    )
    publisher: str = ""
    publisher_iri: str = ""
    contact: str = ""
    licence: str = ""
    homepage: str = ""
    endpoint: str = ""
    issued: str = ""
    modified: str = ""
    theme: str = "http://publications.europa.eu/resource/authority/data-theme/GOVE"
    spatial: str = "http://publications.europa.eu/resource/authority/country/FRA"
    frequency: str = ""
    keywords: tuple[str, ...] = ("délibérations", "collectivités territoriales", "subventions")
    distributions: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def read(file: Path) -> Publication:
        """Return what a TOML file says.

        Raises:
            UsageError: it cannot be read, has an unknown key, or an address that is none.
        """
        try:
            found = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UsageError(
                f"it cannot be read ({error})", where=str(file), next_step="see docs/dataset.md"
            ) from error
        return Publication(**_checked(found, file))


def _checked(found: Mapping[str, Any], file: Path) -> dict[str, Any]:
    known = {one.name for one in fields(Publication)}
    if unknown := sorted(set(found) - known):
        raise UsageError(f"“{unknown[0]}” is unknown", where=str(file), next_step=f"take {', '.join(sorted(known))}")
    addresses = {name: found[name] for name in _IRIS if name in found} | dict(found.get("distributions", {}))
    for name, value in addresses.items():
        if (
            not isinstance(value, str)
            or not value.startswith(("http://", "https://", "urn:"))
            or set(value) & set(' <>"{}|^`\\')
        ):
            raise UsageError(f"“{name}” is no address", where=str(file), next_step="give an http(s) IRI")
    return {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
