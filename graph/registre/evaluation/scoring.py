"""Holds what was found of a document against what was annotated, fact by fact.

The rules are those of the corpus' guidelines: what may be found and need not be counts neither way; approving earlier
minutes is no act of its own; an item without number, decision or vote need not be an act; nothing is known beyond the
annotated part of a document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from registre.evaluation import alike
from registre.evaluation.families import COMPLETE, DELIBERATIONS, OF_ACTS, OF_DOCUMENTS, Family, is_complete
from registre.evaluation.items import Act, Document, Item
from registre.evaluation.pairing import Pairs, in_order, likest
from registre.french.text import fold

_APPROVES_MINUTES = re.compile(
    r"(?:approbation|adoption|approuver|arret)\b.{0,40}\b(?:proces verbal|proces verbaux|comptes? rendus?|pv)\b.{0,60}"
    r"(?:seance|conseil|reunion|precedent|$)"
)
_NOTHING = Item({})
_NO_ACT = Act(_NOTHING, {})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one fact: found as annotated (both), missed (``gold`` alone) or invented (``found`` alone)."""

    family: str
    file: str
    gold: Item | None = None
    found: Item | None = None
    act: str = ""
    near: Item | None = None
    """The act in which it was looked for, as found."""

    @property
    def is_right(self) -> bool:
        """Whether it was found as annotated."""
        return self.gold is not None and self.found is not None


def _verdicts(family: str, file: str, pairs: Pairs[Item], act: str = "", near: Item | None = None) -> Iterator[Verdict]:
    for gold, found in pairs.matched:
        yield Verdict(family, file, gold, found, act, near)
    for gold in pairs.missed:
        yield Verdict(family, file, gold, None, act, near)
    for found in pairs.invented:
        yield Verdict(family, file, None, found, act, near)


def _compared(family: Family, gold: Sequence[Item], found: Sequence[Item], acronyms: Mapping[str, str]) -> Pairs[Item]:
    likeness = partial(_likeness, family, acronyms)
    return (likest if family.best else in_order)(gold, found, likeness)


def _likeness(family: Family, acronyms: Mapping[str, str], gold: Item, found: Item) -> float:
    return family.likeness(gold, found, acronyms)


def _is_act(act: Act) -> bool:
    """Whether it is more than the approval of earlier minutes."""
    return not _APPROVES_MINUTES.search(fold(str(act.header.get("title") or "")))


def _kind(gold: Document, found: Document | None) -> Iterator[Verdict]:
    stated, seen = Item({"kind": gold.kind}), Item({"kind": found.kind}) if found and found.kind else None
    if seen and found and gold.kind == found.kind:
        yield Verdict("document kind", gold.file, stated, seen)
        return
    yield Verdict("document kind", gold.file, stated)
    if seen:
        yield Verdict("document kind", gold.file, found=seen)


def _session(gold: Document, found: Document) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
    """What both say of the session; some minutes never name their authority, and an inferred one is then no error."""
    stated, seen = gold.families.get("session", ()), found.families.get("session", ())
    if not any(item.get("field") == "organisation" for item in stated):
        seen = tuple(item for item in seen if item.get("field") != "organisation")
    return stated, seen


def _whole(gold: Document, found: Document) -> Iterator[Verdict]:
    """What is compared once for a document."""
    for name, family in OF_DOCUMENTS.items():
        both = gold.families.get(name, ()), found.families.get(name, ())
        stated, seen = _session(gold, found) if name == "session" else both
        yield from _verdicts(name, gold.file, _compared(family, stated, seen, {}))


def _paired_acts(gold: Document, found: Document) -> Pairs[Act]:
    acts = [act for act in gold.acts if _is_act(act)], [act for act in found.acts if _is_act(act)]
    return likest(*acts, lambda a, b: DELIBERATIONS.likeness(a.header, b.header, {}))


def _need_not_be(act: Act) -> bool:
    """Whether an item without number and decision was annotated, which need not be an act."""
    return not act.header.get("number") and not act.families.get("outcome")


def _neither_way(name: str, gold: Act, found: Item) -> bool:
    """Whether what was found more than annotated may be found."""
    spare = gold.spare.get(name, ())
    if name == "budget lines":
        return any(OF_ACTS[name].likeness(item, found, {}) for item in spare)
    if name == "subsidy" and not found.get("beneficiary"):
        return any(
            alike.value(item.get("amount"), found.get("amount")) and item.get("status") == found.get("status")
            for item in spare
        )
    return False


def _first_charge(pairs: Pairs[Item], invented: Sequence[Item]) -> tuple[Item, ...]:
    """Of several charges of an act any may be annotated: a value is wrong where none of them has the right one."""
    seen = {found.get("field") for _, found in pairs.matched}
    kept: dict[object, Item] = {}
    for item in invented:
        if item.get("field") not in seen:
            kept.setdefault(item.get("field"), item)
    return tuple(kept.values())


def _chairs(gold: Act, found: Act, president: str | None) -> bool:
    """Whether the chair reports, and only one side names them: "Monsieur le Maire expose" is right either way."""
    named = [*gold.families.get("rapporteur", ()), *found.families.get("rapporteur", ())]
    return len(named) == 1 and bool(president) and alike.person(named[0].get("value"), president)


def _act(file: str, gold: Act, found: Act, president: str | None) -> Iterator[Verdict]:
    """All that is compared in one act."""
    for name, family in OF_ACTS.items():
        if name == "rapporteur" and _chairs(gold, found, president):
            continue
        pairs = _compared(family, gold.families.get(name, ()), found.families.get(name, ()), gold.acronyms)
        invented = [item for item in pairs.invented if not _neither_way(name, gold, item)]
        kept = Pairs(
            pairs.matched, pairs.missed, _first_charge(pairs, invented) if name == "charge" else tuple(invented)
        )
        yield from _verdicts(name, file, kept, gold.name, found.header)
        if name == "subsidy":
            yield from _verdicts(COMPLETE, file, _complete(kept, gold.acronyms), gold.name, found.header)


def _complete(pairs: Pairs[Item], acronyms: Mapping[str, str]) -> Pairs[Item]:
    """The same subsidies, right only where the whole event is."""
    whole = [pair for pair in pairs.matched if is_complete(*pair, acronyms)]
    half = [pair for pair in pairs.matched if not is_complete(*pair, acronyms)]
    return Pairs(
        tuple(whole),
        (*pairs.missed, *(gold for gold, _ in half)),
        (*pairs.invented, *(found for _, found in half)),
    )


def _acts(gold: Document, found: Document) -> Iterator[Verdict]:
    pairs = _paired_acts(gold, found)
    missed = [act for act in pairs.missed if not _need_not_be(act)]
    for stated, seen in pairs.matched:
        yield Verdict("deliberations", gold.file, stated.header, seen.header, stated.name, seen.header)
    for act in missed:
        yield Verdict("deliberations", gold.file, act.header, act=act.name)
    for act in pairs.invented if gold.complete else ():
        yield Verdict("deliberations", gold.file, found=act.header, act=act.name)
    said = {str(item.get("field")): item.get("value") for item in gold.families.get("session", ())}
    president = str(said["president"]) if "president" in said else None
    for stated, seen in (*pairs.matched, *((act, _NO_ACT) for act in missed)):
        yield from _act(gold.file, stated, seen, president)


def judge(gold: Document, found: Document | None) -> Iterator[Verdict]:
    """Give a verdict on every fact of a document.

    Args:
        gold: what was annotated.
        found: what the graph holds of it; None when it holds nothing.
    """
    yield from _kind(gold, found)
    found = found or Document(gold.file, None, {}, ())
    if gold.kind == "other":
        for act in filter(_is_act, found.acts):
            yield Verdict("deliberations", gold.file, found=act.header, act=act.name)
        return
    yield from _whole(gold, found)
    yield from _acts(gold, found)
