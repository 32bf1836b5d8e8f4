"""What agrees and what does not between a body that documents name and a record of the national files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from registre.authorities import Reference
from registre.french.text import fold
from registre.identity.likeness import likeness
from registre.identity.names import FORMS, LINKS, Name, named
from registre.identity.weights import Weight
from registre.linking.subjects import Subject
from registre.linking.weights import Bit
from registre.reference.entity import Entity
from registre.reference.kinds import Kind

_BITS = {
    Weight.NAME: Bit.NAME, Weight.LETTERS: Bit.LETTERS, Weight.ORDER: Bit.ORDER, Weight.ABBREVIATED: Bit.ABBREVIATED,
    Weight.SPELLING: Bit.SPELLING, Weight.INITIALS: Bit.INITIALS, Weight.BEGINS: Bit.BEGINS, Weight.ALIKE: Bit.ALIKE,
}  # fmt: skip
_KINDS = {
    "Association": {Kind.ASSOCIATION, Kind.FOUNDATION},
    "Company": {Kind.COMPANY},
    "PublicBody": {Kind.PUBLIC_BODY, Kind.INTERCOMMUNALITY},
}
_NATIONAL = {"france", "national", "nationale", "nationaux", "francais", "francaise", "europeen", "europeenne"}
_ARRONDISSEMENTS = {"751": "75056", "6938": "69123", "132": "13055"}
_WIDE = {"agence", "caisse", "chambre", "conseil", "federation", "fondation", "union"}
"""What heads the names of bodies whose territory may be wider than a département."""
_RARE = 3


@dataclass(frozen=True, slots=True)
class Match:
    """What was observed of a body and a record."""

    observations: tuple[Bit, ...]

    @property
    def bits(self) -> float:
        """What it weighs together."""
        return sum(bit.bits for bit in self.observations)


def observed(subject: Subject, entity: Entity) -> Match:
    """Return what agrees and what does not."""
    like, held = _name(subject, entity)
    found = [*_number(subject, entity), like, *_held(subject, entity, held), *_place(subject, entity)]
    found += [*_kind(subject, entity), *_time(subject, entity), *_breadth(subject, entity, like)]
    return Match(tuple(found))


def _number(subject: Subject, entity: Entity) -> Iterator[Bit]:
    known = dict(number.partition(" ")[::2] for number in sorted(subject.numbers))
    pairs = [(known.get("SIREN"), entity.siren), (known.get("SIRET"), entity.siret), (known.get("RNA"), entity.rna)]
    told = [mine == theirs for mine, theirs in pairs if mine and theirs]
    if any(told):
        yield Bit.NUMBER
    elif told:
        yield Bit.OTHER_NUMBER


def _name(subject: Subject, entity: Entity) -> tuple[Bit, str]:
    """The strongest likeness of a name of the body and one of the record, and that name of the record."""
    department = entity.department
    ours = (*subject.names.values(), *subject.aliases.values())
    held = [name for name in entity.all_names if name]
    pairs = ((_likeness(one, named(other), entity, department), other) for one, other in product(ours, held))
    return max(pairs, key=lambda pair: (pair[0].bits, pair[1] == entity.name), default=(Bit.OTHER_NAME, ""))


def _likeness(one: Name, other: Name, entity: Entity, department: str) -> Bit:
    if _is_acronym(one, entity):
        return Bit.ACRONYM
    like = likeness(one, other, department)
    if like.bits < Weight.SPELLING.bits and _place_apart(one, other, entity):
        return Bit.WITH_PLACE
    return _BITS.get(like, Bit.OTHER_NAME)


def _is_acronym(one: Name, entity: Entity) -> bool:
    """Whether a name is the acronym of a record, alone or before the place of its seat ("CAF du Val-de-Marne")."""
    known = _acronyms(entity)
    alone = bool(one.acronym) and one.acronym in known
    return alone or (len(one.core) > 1 and one.core[0] in known and set(one.core[1:]) <= _places(entity))


def _acronyms(entity: Entity) -> set[str]:
    """The acronyms that a record gives: the one it calls so, and other names that look like one."""
    others = {named(name).acronym for name in entity.names}
    return ({fold(entity.acronym).replace(" ", "")} | others) - {""}


def _places(entity: Entity) -> set[str]:
    """The words of the town and département of the seat, and the number of the latter."""
    return set(fold(f"{entity.town} {_department_name(entity.department)}").split()) | {entity.department.casefold()}


def _place_apart(one: Name, other: Name, entity: Entity) -> bool:
    """Whether two names are one but for the town or département of the seat, which one of them adds."""
    mine, theirs = set(one.core), set(other.core)
    apart = (mine ^ theirs) - LINKS - FORMS
    one_in_other = mine < theirs or theirs < mine
    return one_in_other and len(mine & theirs) > 1 and bool(apart) and apart <= _places(entity)


def _department_name(code: str) -> str:
    found = Reference.load().named(f"departement/{code}") if code else None
    return found.name if found else ""


def _held(subject: Subject, entity: Entity, held: str) -> Iterator[Bit]:
    """Whether the name is a former or other one of the record, and whether the acronym agrees too."""
    if held and held not in (entity.name, entity.acronym):
        yield Bit.FORMER
    defined = {alias.acronym for alias in subject.aliases.values()} - {""}
    if defined & _acronyms(entity) and named(held).acronym not in defined:
        yield Bit.DEFINED


def _place(subject: Subject, entity: Entity) -> Iterator[Bit]:
    town = set(fold(entity.town).split()) - LINKS
    named_town = bool(town) and any(town <= set(name.words) for name in subject.names.values())
    near = entity.department in subject.departments
    if whole_town(entity.commune) in subject.communes:
        yield Bit.TOWN
    elif named_town:
        yield Bit.TOWN_NAMED
    elif near and entity.kind is Kind.ASSOCIATION and _towns_alone(subject) and not is_national(subject, entity):
        yield Bit.OTHER_TOWN
    if near:
        yield Bit.DEPARTMENT
    elif entity.department and subject.departments and not (named_town or is_national(subject, entity)):
        yield Bit.WIDE if _is_wide(subject) else Bit.ELSEWHERE


def whole_town(code: str) -> str:
    """Return the code of the commune that an arrondissement of Paris, Lyon or Marseille is part of.

    >>> whole_town("75110"), whole_town("60491")
    ('75056', '60491')
    """
    return next((town for start, town in _ARRONDISSEMENTS.items() if code.startswith(start)), code)


def _towns_alone(subject: Subject) -> bool:
    """Whether communes alone name a body: their grants go to associations of the town, or it is said."""
    return bool(subject.communes) and len(subject.communes) == len(subject.councils)


def _is_wide(subject: Subject) -> bool:
    """Whether the name is that of a body whose territory is wider than a département."""
    return any(name.head in _WIDE and len(name.telling) > 1 for name in subject.names.values())


def is_national(subject: Subject, entity: Entity) -> bool:
    """Whether a body is one that any council may name: one of Wikidata, or of the extractors' list.

    An association that only bears the name of a company on that list is none.
    """
    from registre.extraction.organisations.gazetteer import holds  # noqa: PLC0415  (loads spaCy: only where bodies are)

    if entity.wikidata:
        return True
    known = [name for printed, name in subject.names.items() if holds(printed)]
    return any(entity.kind is not Kind.ASSOCIATION or len(name.core) > 1 for name in known)


def _kind(subject: Subject, entity: Entity) -> Iterator[Bit]:
    wanted = {kind for said in subject.kinds for kind in _KINDS.get(said, ())}
    if wanted and entity.kind is not Kind.OTHER:
        yield Bit.KIND if entity.kind in wanted else Bit.OTHER_KIND


def _time(subject: Subject, entity: Entity) -> Iterator[Bit]:
    """Dates are compared as far as the record gives them: a year alone tells years apart."""
    if not subject.dates:
        return
    first, last = min(subject.dates).isoformat(), max(subject.dates).isoformat()
    if entity.ceased and entity.ceased < first[: len(entity.ceased)]:
        yield Bit.CEASED
    if entity.created and entity.created > last[: len(entity.created)]:
        yield Bit.CREATED_AFTER


def _breadth(subject: Subject, entity: Entity, like: Bit) -> Iterator[Bit]:
    """How much a name tells alone."""
    if like.bits < Bit.INITIALS.bits:
        return
    telling = max((len(name.telling) for name in subject.names.values()), default=0)
    words = {word for name in subject.names.values() for word in name.words}
    if telling >= _RARE or (words & _NATIONAL and telling) or is_national(subject, entity):
        yield Bit.NATIONAL
    elif telling == 0 and like is not Bit.WITH_PLACE:
        yield Bit.GENERIC
    elif telling > 1:
        yield Bit.LONG
