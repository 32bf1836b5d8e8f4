"""The families of facts, and when a fact that was found is the one that was annotated."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from registre.evaluation import alike
from registre.evaluation.items import Item, Value
from registre.french.text import fold

Same = Callable[[Value, Value], bool]
_TITLE, _WORDS_OF_TITLE = 0.7, 95


@dataclass(frozen=True, slots=True)
class Family:
    """A family of facts.

    Attributes:
        likeness: how like a gold item and a found one are, given the acronyms that the act defines; 0 when they differ.
        best: whether the likest are paired first, not the first that is alike.
    """

    likeness: Callable[[Item, Item, Mapping[str, str]], float]
    best: bool = False


def _all(*checks: bool) -> float:
    return float(all(checks))


def _by_field(comparisons: Mapping[str, Same], default: Same) -> Family:
    """A family of values under names: each is compared in its own way."""

    def likeness(gold: Item, found: Item, _: Mapping[str, str]) -> float:
        name = str(gold.get("field"))
        same = comparisons.get(name, default)
        return _all(name == found.get("field"), same(gold.get("value"), found.get("value")))

    return Family(likeness)


def _named(same: Same) -> Family:
    return Family(lambda gold, found, _: _all(same(gold.get("name"), found.get("name"))))


def _bodies() -> Family:
    return Family(lambda gold, found, acronyms: _all(alike.body(gold.get("name"), found.get("name"), acronyms)))


def _civility(item: Item) -> str:
    return fold(str(item.get("civility") or ""))[:2].strip()


def _member(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    civil = not (_civility(gold) and _civility(found)) or _civility(gold) == _civility(found)
    named = alike.person(gold.get("name"), found.get("name"))
    return _all(gold.get("status") == found.get("status"), named, civil)


def _proxy(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    return _all(*(alike.person(gold.get(name), found.get(name)) for name in ("name", "proxy_to")))


def _act(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    """Acts by number first; by title where one has none, or they differ."""
    titles = [fold(str(item.get("title") or "")) for item in (gold, found)]
    likeness = fuzz.ratio(*titles) / 100
    if alike.act(gold.get("number"), found.get("number")):
        return 1 + likeness
    return likeness if likeness >= _TITLE or fuzz.token_set_ratio(*titles) >= _WORDS_OF_TITLE else 0.0


def _vote(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    tally = ((gold.get(name), found.get(name)) for name in ("for", "against", "abstention"))
    said = (gold.get("unanimous"), found.get("unanimous"))
    return _all(all(g is None or alike.value(g, f) for g, f in tally), None in said or said[0] == said[1])


def _voter(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    return _all(gold.get("side") == found.get("side"), alike.person(gold.get("name"), found.get("name")))


def is_complete(gold: Item, found: Item, acronyms: Mapping[str, str]) -> bool:
    """Whether a subsidy says all that was annotated: from whom, of which nature, for which year, in which currency."""
    return (
        (not gold.get("funder") or alike.body(gold.get("funder"), found.get("funder"), acronyms))
        and (not gold.get("nature") or gold.get("nature") == found.get("nature"))
        and (not gold.get("year") or alike.value(gold.get("year"), found.get("year")))
        and (not gold.get("currency") or gold.get("currency") == (found.get("currency") or "EUR"))
    )


def _subsidy(gold: Item, found: Item, acronyms: Mapping[str, str]) -> float:
    core = (
        alike.body(gold.get("beneficiary"), found.get("beneficiary"), acronyms),
        alike.value(gold.get("amount"), found.get("amount")),
        gold.get("status") == found.get("status"),
    )
    return 1.0 + is_complete(gold, found, acronyms) if all(core) else 0.0


def _citation(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    if gold.get("number") and found.get("number"):
        return _all(alike.act(gold.get("number"), found.get("number")))
    return _all(bool(gold.get("date")), gold.get("date") == found.get("date"))


def _line(gold: Item, found: Item, _: Mapping[str, str]) -> float:
    return _all(
        gold.get("side") == found.get("side"),
        alike.value(gold.get("amount"), found.get("amount")),
        alike.label(gold.get("label"), found.get("label")),
    )


def _charged(gold: Value, found: Value) -> bool:
    """Whether a charge is one of those annotated, which "; " parts."""
    return any(alike.value(one, found) or alike.text(one, found) for one in str(gold).split("; "))


_SESSION: Mapping[str, Same] = {"organisation": alike.body, "president": alike.person, "secretary": alike.person}

OF_DOCUMENTS: Mapping[str, Family] = {
    "session": _by_field(_SESSION, alike.value),
    "attendance": Family(_member),
    "proxies": Family(_proxy),
}
"""What is compared once for a document."""

DELIBERATIONS = Family(_act, best=True)

OF_ACTS: Mapping[str, Family] = {
    "number": _by_field({}, alike.act),
    "title": _by_field({}, alike.text),
    "rapporteur": _by_field({}, alike.person),
    "outcome": _by_field({}, alike.value),
    "vote": Family(_vote),
    "named voters": Family(_voter),
    "subsidy": Family(_subsidy, best=True),
    "partners": _bodies(),
    "organisations": _bodies(),
    "agreements": _bodies(),
    "citations": Family(_citation),
    "legal bases": _named(alike.provision),
    "budget lines": Family(_line),
    "charge": _by_field({}, _charged),
}
"""What is compared act by act."""

COMPLETE = "subsidy, complete"
FAMILIES = (
    "evidence",
    "document kind",
    "deliberations",
    *OF_DOCUMENTS,
    *(family for name in OF_ACTS for family in ((name, COMPLETE) if name == "subsidy" else (name,))),
)
"""All families, in the order of a report."""
