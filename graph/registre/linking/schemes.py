"""Links budget charges and acts to the SKOS schemes that ship with the ontology.

A chapter means what the chart of its budget says: M14 until 2014, M57 from 2024, either in between (by choice of the
council; métropoles M57 alone, CGCT L5217-10-1 and L3661-1), so that a chapter of those years is linked where both
charts say the same of it. Annexed budgets have charts of their own and are not linked, nor are départements and régions
before 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from pyoxigraph import Literal, NamedNode, Store

from registre.authorities import Reference
from registre.facts import Level
from registre.french.text import fold, plain
from registre.identity.places import scope_of
from registre.inference.facts import Facts
from registre.linking.records import Link
from registre.ontology.files import triples
from registre.vocabulary import DCT, NIF, REG, SKOS

RULE_CHAPTERS, RULE_ACTS = "chapters/1", "acts/1"
VOCABULARY = "https://w3id.org/registre/vocabulary/"
_M14, _M57, _ACTES = "budget-m14/", "budget-m57/", "actes/"
_LAST_M14, _FIRST_M57 = 2014, 2024
_MAIN = re.compile(r"principal|primitif|de la (?:ville|commune)|communal|general")
_ANNEXED = re.compile(r"annexe|\beau\b|assainissement|dechets|lotissement|regie")
_SUBJECT = re.compile(
    r"(?i)(?:nomenclature|matiere|classification)(?: des| de l'?)? ?(?:acte|actes|delibération|code)?s?[^\n\d]{0,30}"
    r"(?P<one>[1-9])[.-](?P<two>[1-9]\d?)(?![\d/])"
)


@cache
def _labels() -> dict[str, str]:
    """The French label of each concept of the schemes."""
    found = (t for name in ("budget.ttl", "actes.ttl") for t in triples(name) if t.predicate == SKOS.prefLabel)
    return {
        t.subject.value: t.object.value
        for t in found
        if isinstance(t.subject, NamedNode) and isinstance(t.object, Literal) and t.object.language == "fr"
    }


def link_chapters(facts: Facts, base: str) -> Iterator[Link]:
    """Give the link of each charge whose chapter is one of the charts."""
    chapters, budgets = facts.values(REG.chapter), facts.values(REG.budget)
    years, days = facts.values(REG.fiscalYear), facts.values(REG.date)
    for act, charge in sorted(facts.links(REG.charge), key=str):
        year = _year(years.get(charge, set())) or _year(days.get(act, set()))
        said = fold(" ".join(sorted(value.value for value in budgets.get(charge, ()))))
        for chapter in sorted(value.value for value in chapters.get(charge, ())):
            local = charge.value.removeprefix(base)
            if year and not _ANNEXED.search(said) and (not said or _MAIN.search(said)) and _has_chart(local, year):
                yield from _chapter(local, chapter, year, _charts(local, year))


def _has_chart(path: str, year: int) -> bool:
    """Whether the council's budget follows M14 or M57: communes and EPCI, and all from 2024."""
    return scope_of(path).startswith(("authority/commune/", "authority/epci/")) or year >= _FIRST_M57


def _year(values: set[NamedNode | Literal]) -> int | None:
    found = {int(value.value[:4]) for value in values if value.value[:4].isdecimal()}
    return found.pop() if len(found) == 1 else None


def _charts(path: str, year: int) -> list[str]:
    """The charts that the budget of a council may follow in a year."""
    authority = Reference.load().named(scope_of(path).removeprefix("authority/"))
    metropolis = authority is not None and authority.level is Level.METROPOLIS
    if year > _LAST_M14 and (metropolis or year >= _FIRST_M57):
        return [_M57]
    return [_M14, _M57] if year > _LAST_M14 else [_M14]


def _chapter(path: str, chapter: str, year: int, charts: list[str]) -> Iterator[Link]:
    targets = [f"{VOCABULARY}{chart}{chapter.strip()}" for chart in charts]
    meant = {_labels().get(target) for target in targets}
    if len(meant) == 1 and None not in meant:
        label = str(meant.pop())
        charts_said = " et ".join(chart[7:10].upper() for chart in charts)
        reasons = (f"chapitre {chapter} imprimé, exercice {year}", f"plan {charts_said}")
        reference = "Instructions budgétaires M14 et M57"
        yield Link(path, RULE_CHAPTERS, Decimal("0.95"), reasons, label, reference, targets=tuple(targets))


def link_acts(store: Store, facts: Facts, base: str) -> Iterator[Link]:
    """Give the link of each act whose document prints its subject (ACTES), and holds no other act."""
    acts: dict[NamedNode, list[NamedNode]] = {}
    for act, document in facts.links(DCT.source):
        if "/deliberation/" in act.value or "/item/" in act.value:
            acts.setdefault(document, []).append(act)
    for document, held in sorted(acts.items(), key=lambda pair: pair[0].value):
        if len(held) == 1 and (found := _subject(store, document)):
            code, words = found
            label = _labels()[f"{VOCABULARY}{_ACTES}{code}"]
            path, target = held[0].value.removeprefix(base), f"{VOCABULARY}{_ACTES}{code}"
            reasons = (f"imprimé : « {words} »",)
            yield Link(path, RULE_ACTS, Decimal("0.95"), reasons, label, "ACTES, 13 novembre 2017", targets=(target,))


def _subject(store: Store, document: NamedNode) -> tuple[str, str] | None:
    """The code that a document prints, with the words around it; None where it prints none, or several."""
    texts = (
        q.object.value
        for q in store.quads_for_pattern(document, NIF.isString, None, None)
        if isinstance(q.object, Literal)
    )
    found = {f"{m['one']}-{m['two']}": m[0] for text in texts for m in _SUBJECT.finditer(plain(text))}
    known = {code: words for code, words in found.items() if f"{VOCABULARY}{_ACTES}{code}" in _labels()}
    return next(iter(known.items())) if len(known) == 1 else None
