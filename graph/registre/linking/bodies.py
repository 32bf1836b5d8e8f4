"""Links associations, companies and public bodies to the records of the national files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from registre.identity.odds import reasons
from registre.identity.outside import WIKIDATA
from registre.linking.matching import Match, observed
from registre.linking.records import CANDIDATE, LINKED, Link, Number
from registre.linking.subjects import Subject
from registre.linking.weights import Bit, score
from registre.reference.entity import Entity, Scheme
from registre.reference.index import Hit
from registre.reference.kinds import Kind

RULE = "bodies/2"
KINDS = tuple(kind for kind in Kind if kind is not Kind.PERSON)
"""What a body is linked to: never a person registered for a trade."""

_SAME = {Bit.NAME, Bit.LETTERS, Bit.ORDER, Bit.ABBREVIATED, Bit.SPELLING}
_TELLING = {Bit.LONG, Bit.NATIONAL}
_AGAINST = {Bit.OTHER_NUMBER, Bit.OTHER_KIND, Bit.CEASED, Bit.CREATED_AFTER, Bit.OTHER_TOWN}
"""What no rarity of a name outweighs: the index may lack the association of the town, and hold its namesake."""

_LIMIT, _NAMES, _PLACES, _CANDIDATES = 10, 4, 2, 3
_NEAR = 4.0
"""How many bits behind the best a record may be and still be its rival."""


class Searched(Protocol):
    """What is asked of an index of national files, or of a live interface in its place."""

    def search(
        self,
        name: str,
        *,
        commune: str | None = ...,
        department: str | None = ...,
        kinds: Sequence[Kind] = ...,
        limit: int = ...,
    ) -> list[Hit]:
        """Return what a name may stand for."""

    def by_identifier(self, scheme: Scheme, value: str) -> list[Entity]:
        """Return what bears a number."""


@dataclass(frozen=True, slots=True)
class Record:
    """One body of the national files: the records that share a number, and what was observed of them."""

    entities: tuple[Entity, ...]
    match: Match

    @property
    def best(self) -> Entity:
        """The record that the name was found on."""
        return self.entities[0]

    def numbers(self) -> Iterator[tuple[Number, str]]:
        """Give the identifiers that the records bear."""
        found = {pair for one in self.entities for pair in numbers_of(one)}
        yield from sorted(found, key=lambda pair: (pair[0].name, pair[1]))

    def targets(self) -> tuple[str, ...]:
        """The resources of Wikidata that bear the same numbers."""
        return tuple(sorted({f"{WIKIDATA}{one.wikidata}" for one in self.entities if one.wikidata}))


def numbers_of(entity: Entity) -> Iterator[tuple[Number, str]]:
    """Give the identifiers that one record bears."""
    pairs = ((Number.SIREN, entity.siren), (Number.SIRET, entity.siret), (Number.RNA, entity.rna))
    yield from ((kind, value) for kind, value in pairs if value)


def link_body(subject: Subject, index: Searched, references: dict[str, str]) -> list[Link]:
    """Return the links and candidates of a body, the likeliest first.

    Args:
        subject: what the documents tell of it.
        index: the national files.
        references: of each layout, which file it was read from.
    """
    records = sorted(_records(subject, index), key=lambda r: (-r.match.bits, r.best.name, r.best.siren, r.best.rna))
    found = [_link(subject, record, _among(record, records), references) for record in records]
    likely = sorted((link for link in found if link.score >= CANDIDATE), key=lambda link: (-link.score, link.key))
    return likely[:_CANDIDATES]


def _records(subject: Subject, index: Searched) -> Iterator[Record]:
    """The bodies that a subject may be: those of its printed numbers, those of its names."""
    groups: list[list[Entity]] = []
    for entity in _entities(subject, index):
        if entity.kind in KINDS:
            _gather(entity, groups)
    for group in groups:
        yield _record(subject, group, index)


def _record(subject: Subject, group: list[Entity], index: Searched) -> Record:
    """What is observed of the best of some records of one body; a number against one of them is against all."""
    matches = [(observed(subject, entity), entity) for entity in group]
    best, found_on = max(matches, key=lambda pair: pair[0].bits)
    told = {bit for match, _ in matches for bit in match.observations}
    if Bit.OTHER_NUMBER in told - set(best.observations) and Bit.NUMBER not in told:
        best = Match((*best.observations, Bit.OTHER_NUMBER))
    rest = [entity for entity in group if entity is not found_on]
    return Record((found_on, *rest, *_of_same_number(group, index)), best)


def _of_same_number(group: list[Entity], index: Searched) -> Iterator[Entity]:
    """The other records that bear a number of some: those of Wikidata are seldom found by the printed name."""
    for siren in sorted({entity.siren for entity in group} - {""}):
        yield from (one for one in index.by_identifier(Scheme.SIREN, siren) if one not in group)


def _entities(subject: Subject, index: Searched) -> Iterator[Entity]:
    for number in sorted(subject.numbers):
        kind, _, value = number.partition(" ")
        yield from index.by_identifier(Scheme[kind], value)
    for name in _asked(subject):
        for commune in sorted(subject.communes)[:_PLACES]:
            yield from (hit.entity for hit in index.search(name, commune=commune, kinds=KINDS, limit=_LIMIT))
        for department in (*sorted(subject.departments)[:_PLACES], None):
            yield from (hit.entity for hit in index.search(name, department=department, kinds=KINDS, limit=_LIMIT))


def _asked(subject: Subject) -> list[str]:
    """The names to search: the longest first, each form once."""
    forms = {name.core: name for name in (*subject.names.values(), *subject.aliases.values())}
    ordered = sorted(forms.values(), key=lambda name: (-len(name.core), name.printed))
    return [name.printed for name in ordered[:_NAMES]]


def _gather(entity: Entity, groups: list[list[Entity]]) -> None:
    """Put a record with those that share one of its numbers."""
    if any(entity in group for group in groups):
        return
    same = [group for group in groups if any(_shares(entity, other) for other in group)]
    merged = [entity, *(one for group in same for one in group)]
    groups[:] = [group for group in groups if group not in same] + [merged]


def _shares(one: Entity, other: Entity) -> bool:
    pairs = ((one.siren, other.siren), (one.rna, other.rna), (one.wikidata, other.wikidata))
    return any(a and a == b for a, b in pairs)


def _among(record: Record, records: Iterable[Record]) -> tuple[Bit, ...]:
    """Whether other records answer as well; an association's two registers do not rival each other."""
    rivals = [
        other
        for other in records
        if other is not record and other.match.bits >= record.match.bits - _NEAR and _conflict(record, other)
    ]
    if rivals:
        return (Bit.RIVALS,)
    namesakes = (one for one in records if one is not record and _SAME & set(one.match.observations))
    return (Bit.ALONE, Bit.ONLY) if _tells(record) and not any(namesakes) else (Bit.ALONE,)


def _tells(record: Record) -> bool:
    """Whether the name of a record is the one that is meant, tells a body by itself, and nothing else rules it out."""
    observed = set(record.match.observations)
    return bool(observed & _SAME) and bool(observed & _TELLING) and not observed & _AGAINST


def _conflict(one: Record, other: Record) -> bool:
    """Whether two records cannot both be the body: each has a number of a register of the other, and not the same."""
    mine, theirs = ({kind for kind, _ in record.numbers() if kind is not Number.SIRET} for record in (one, other))
    return bool(mine & theirs) or not (mine and theirs)


def _link(subject: Subject, record: Record, among: tuple[Bit, ...], references: dict[str, str]) -> Link:
    bits = (*record.match.observations, *among)
    likely = score(bits)
    files = sorted({references.get(one.source, one.source) for one in record.entities})
    return Link(
        subject.path,
        RULE,
        likely,
        reasons(bits),
        record.best.name,
        " ; ".join(files),
        tuple(record.numbers()),
        record.targets(),
        followed=likely >= LINKED and Bit.RIVALS not in among,
    )
