"""Links what the documents name to the national registers: INSEE, SIRENE, RNA, Wikidata, Légifrance, and SKOS schemes.

Links stand in ``{base}graph/links``, each with its score, reasons and reference. One that is sure enough is followed:
the individual then bears the number, or matches the resource. Others are candidates: someone should look. The
documents' facts do not change.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, Store

from registre.inference.facts import Facts
from registre.linking.authorities import link_authority
from registre.linking.bodies import Searched, link_body
from registre.linking.completing import completed
from registre.linking.crosswalk import shipped
from registre.linking.graphs import links_graph, triples
from registre.linking.judging import sayings, settled
from registre.linking.laws import link_law
from registre.linking.records import Link
from registre.linking.schemes import link_acts, link_chapters
from registre.linking.subjects import Subject, subjects
from registre.store.derived import renew
from registre.vocabulary import REG

__all__ = ["Linking", "link"]

Progress = Callable[[int, int, str], None]
"""Told how many bodies are done, of how many, and the name of the last."""


@dataclass(frozen=True)
class Linking:
    """What was linked.

    Attributes:
        links: all of them, candidates too, in the order of what they link.
        bodies: how many organisations there are.
    """

    links: tuple[Link, ...]
    bodies: int

    def figures(self) -> dict[str, object]:
        """Return counts for a summary: by rule, how many are followed and how many wait."""
        followed = Counter(link.rule.partition("/")[0] for link in self.links if link.followed)
        waiting = Counter(link.rule.partition("/")[0] for link in self.links if not link.followed)
        rules = sorted({*followed, *waiting})
        return {"bodies": self.bodies} | {
            rule: {"linked": followed[rule], "candidates": waiting[rule]} for rule in rules
        }


def link(
    store: Store,
    base: str,
    index: Searched | None = None,
    *,
    references: Mapping[str, str] | None = None,
    crosswalk: Mapping[str, str] | None = None,
    on_progress: Progress | None = None,
) -> Linking:
    """Link what a store holds, and bring its graph of links up to date.

    Args:
        store: a store that can be written, or one in memory; its canonical view is up to date.
        base: the IRI under which individuals and graphs are named.
        index: the national files; None links authorities, laws and schemes alone.
        references: of each layout of the index, which file it was read from.
        crosswalk: INSEE's addresses of places, beside those that ship.
        on_progress: told after each body.

    Raises:
        OSError: the store cannot be read or written.
    """
    facts, bodies = Facts(store, base), subjects(store, base)
    found = [*_bodies(bodies, index, dict(references or {}), on_progress), *_laws(facts, base)]
    found += [*link_chapters(facts, base), *link_acts(store, facts, base)]
    found = list(settled(found, sayings(store, base), index, references))
    ordered = sorted(found, key=lambda one: (one.of, one.rule, -one.score, one.key))
    renew(store, links_graph(base), triples(ordered, base, {**shipped(), **(crosswalk or {})}))
    return Linking(tuple(ordered), len(bodies))


def _bodies(
    bodies: Sequence[Subject], index: Searched | None, references: dict[str, str], told: Progress | None
) -> Iterator[Link]:
    for n, subject in enumerate(bodies, start=1):
        authority = link_authority(subject)
        if authority:
            yield completed(authority, index, references) if index else authority
        elif index:
            yield from link_body(subject, index, references)
        if told:
            told(n, len(bodies), min(subject.names, default=""))


def _laws(facts: Facts, base: str) -> Iterator[Link]:
    provisions = set(facts.members(REG.LegalBasis))
    for node, label in facts.pairs(REG.printedName):
        if node in provisions and isinstance(label, Literal):
            found = link_law(node.value.removeprefix(base), label.value)
            if found:
                yield found
