"""People's word on links: it goes before that of the rules, and links what no rule has found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal

from pyoxigraph import NamedNode, Store

from registre.identity.graphs import stored
from registre.identity.judgements import Judgement, Verdict
from registre.identity.outside import WIKIDATA
from registre.linking.bodies import RULE as BODIES
from registre.linking.bodies import Searched, numbers_of
from registre.linking.records import Link, Number
from registre.linking.subjects import canonical
from registre.reference.entity import Scheme

RULE = "person/1"
_SEARCHED = {Number.SIREN: Scheme.SIREN, Number.SIRET: Scheme.SIRET, Number.RNA: Scheme.RNA}


@dataclass
class Sayings:
    """What people say of the links of one individual, by record.

    Attributes:
        confirmed: what it is.
        refused: what it is not.
    """

    confirmed: dict[str, Judgement] = field(default_factory=dict)
    refused: dict[str, Judgement] = field(default_factory=dict)

    def add(self, said: Judgement) -> None:
        """Take a judgement; who is unsure leaves a candidate where it is."""
        if said.verdict is Verdict.SAME:
            self.confirmed[said.pair.record] = said
        elif said.verdict is Verdict.DIFFERENT:
            self.refused[said.pair.record] = said


def sayings(store: Store, base: str) -> dict[str, Sayings]:
    """Return what people say of links, by the path that stands for each individual now; it may be here no more."""
    chosen, found = canonical(store, base), dict[str, Sayings]()
    for said in stored(store, base):
        if said.pair.record and not said.by_rule:
            path = chosen.get(said.pair.individual, said.pair.individual)
            if next(store.quads_for_pattern(NamedNode(base + path), None, None, None), None):
                found.setdefault(path, Sayings()).add(said)
    return found


def settled(
    links: Iterable[Link],
    said: Mapping[str, Sayings],
    index: Searched | None = None,
    references: Mapping[str, str] | None = None,
) -> Iterator[Link]:
    """Give the links as people leave them: without those they refuse, with those they confirm.

    Args:
        links: those of the rules, candidates too.
        said: what people say, by path.
        index: the national files, for the names of records that no rule has found.
        references: of each layout of the index, which file it was read from.
    """
    met: set[tuple[str, str]] = set()
    for link in links:
        word = said.get(link.of)
        if word is None:
            yield link
            continue
        own = link.records & word.confirmed.keys()
        met |= {(link.of, record) for record in own}
        if own:
            yield _confirmed(link, word.confirmed[min(own)])
        elif not (link.records & word.refused.keys() or _rivals(link, word)):
            yield link
    for path, word in sorted(said.items()):
        for record, judgement in sorted(word.confirmed.items()):
            if (path, record) not in met:
                yield _by_hand(path, record, judgement, index, dict(references or {}))


def _rivals(link: Link, word: Sayings) -> bool:
    """Whether a record of the national files gives way to another of its register, which people confirm."""
    kinds = {kind.value for kind, _ in link.numbers}
    return link.rule == BODIES and any(record.partition(" ")[0] in kinds for record in word.confirmed)


def _confirmed(link: Link, said: Judgement) -> Link:
    return replace(link, score=Decimal(1), reasons=(_reason(said), *link.reasons), followed=True)


def _reason(said: Judgement) -> str:
    return " : ".join((f"confirmé par {said.author}", *said.reasons))


def _by_hand(path: str, record: str, said: Judgement, index: Searched | None, references: Mapping[str, str]) -> Link:
    """The link to a record that no rule has found."""
    kind, _, value = record.partition(" ")
    number = Number(kind) if value else None
    entities = index.by_identifier(_SEARCHED[number], value) if index and number in _SEARCHED and number else []
    pairs = {(number, value)} if number else set()
    numbers = pairs | {pair for one in entities for pair in numbers_of(one)}
    targets = {record} if number is None else {WIKIDATA + one.wikidata for one in entities if one.wikidata}
    files = sorted({references.get(one.source, one.source) for one in entities})
    return Link(
        path,
        RULE,
        Decimal(1),
        (_reason(said),),
        entities[0].name if entities else record,
        " ; ".join(files) or said.author,
        tuple(sorted(numbers, key=lambda pair: (pair[0].name, pair[1]))),
        tuple(sorted(targets)),
    )
