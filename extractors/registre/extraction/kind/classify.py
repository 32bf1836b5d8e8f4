"""Weighs the cues of what a document is."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice, pairwise

from registre.extraction.kind.patterns import (
    ACT,
    CITED,
    CUES,
    DECIDES,
    DECISIONS,
    FORMULA,
    OBJECT,
    REPORTS,
    ROLL,
    SAT_ON,
    SECOND,
    SITTING,
    SUBMITTED,
    TITLED,
    VISA,
    Cue,
)
from registre.extraction.zones import joined
from registre.facts import DocumentKind, Proof, Rule, Span
from registre.reading.text import Text

_TWICE = 8
_SEVERAL = 5
_ONE = 6
_ONCE = 2
_JOINED = 30
"""What it weighs that a file holds several extracts, which each say that they are one."""
_ONE_AFTER_OTHER = 10
"""What it weighs that the number of another deliberation opens a line behind the decision of a first."""
_HELD = 7
"""So much weight makes minutes of a text with a roll, even where no decision stands (half a file)."""
_OPENS, _HEADS = 8, 5
"""What the number of a deliberation weighs that opens a document, or stands in its head."""
_OPENING, _HEAD = 40, 400
_ROWS, _ROW = 3, 400
"""So many acts after a first, each told in so few characters, make a list."""
_APART = 400
"""So far apart at least stand the formulas of two acts: nearer ones are of one."""
_PUT, _NUMBERED, _HEADING = 5, 7, 1500
"""What a text weighs at least, the day of the sitting in its head, that puts something to it, or that needs not."""
_SAT = 3
"""So many of what tells that a council sat make minutes of a text that no cue calls anything else."""
_TITLED = 6
"""What a title weighs that says what a text is: one sign less of a sitting will do."""
_ORDER = (DocumentKind.OTHER, DocumentKind.LIST, DocumentKind.MINUTES, DocumentKind.EXTRACT)


@dataclass(frozen=True, slots=True)
class KindFound:
    """What a document is, and the cues that say so; the rule's confidence is the share of weight behind them."""

    kind: DocumentKind
    proof: Proof

    @property
    def confidence(self) -> Decimal:
        """How sure the kind is, from 0 to 1."""
        return self.proof.rule.confidence


def _heads_line(text: Text, at: int) -> bool:
    """Whether nothing but white space and marks stands before a word on its line."""
    return not any(c.isalnum() for c in text.plain[text.plain.rfind("\n", 0, at) + 1 : at])


def _first(text: Text, cue: Cue) -> Span | None:
    """Where a cue first stands."""
    zone = Span(0, len(text.plain) if cue.within is None else min(cue.within, len(text.plain)))
    for at, _ in text.starts(cue.opens.split(), zone):
        if (m := cue.pattern.match(text.plain, at)) and (not cue.heads_line or _heads_line(text, at)):
            return Span(at, m.end())
    return None


def _found(text: Text) -> dict[DocumentKind, list[tuple[int, Span]]]:
    cues: dict[DocumentKind, list[tuple[int, Span]]] = defaultdict(list)
    for cue in CUES:
        if span := _first(text, cue):
            cues[cue.kind].append((cue.weight, span))
    if headed := _headed(text):
        cues[headed[0]].append(headed[1:])
    if put := _put_to_sitting(text):
        cues[DocumentKind.EXTRACT].append((_PUT, put))
    if extracts := joined(text):
        cues[DocumentKind.MINUTES].append((_JOINED, extracts[1]))
    if objects := _several_objects(text):
        cues[DocumentKind.MINUTES].append((_SEVERAL, objects))
    elif decides := _one_decision(text):
        cues[DocumentKind.EXTRACT].append((_ONE, decides))
    elif once := _decides_once(text):
        cues[DocumentKind.EXTRACT].append((_ONCE, once))
    return cues


def _put_to_sitting(text: Text) -> Span | None:
    """The one line that names who reports, of a text that opens with the day of a sitting and puts something to it."""
    found = list(islice(text.finditer(REPORTS), 2))
    if len(found) != 1 or not text.search(SAT_ON, 0, _OPENING) or not text.search(SUBMITTED):
        return None
    return Span(*found[0].span())


def _several_objects(text: Text) -> Span | None:
    """The second of several objects that lines announce, each another: a document of several acts."""
    first: str | None = None
    for m in text.finditer(OBJECT):
        words = m["words"].casefold()
        if first is not None and words != first:
            return Span(m.start(), m.end())
        first = words
    return None


def _headed(text: Text) -> tuple[DocumentKind, int, Span] | None:
    """What the lines say that open with the number of a deliberation: one act in the head, or several."""
    found = [
        m
        for m in text.finditer(ACT)
        if m.start() < _HEAD or TITLED.match(text.plain, m.end()) or not CITED.match(text.plain, m.end())
    ]
    if not found:
        return None
    first = found[0]["number"].replace(" ", "")
    other = next((m for m in found if m["number"].replace(" ", "") != first), None)
    if other and text.search(FORMULA, found[0].end(), other.start()):
        return DocumentKind.MINUTES, _ONE_AFTER_OTHER, Span(*other.span())
    if _listed(found):
        return DocumentKind.LIST, _ONE_AFTER_OTHER, Span(*found[0].span())
    if found[0].start() > _HEAD:
        return None
    if other:
        return DocumentKind.MINUTES, _SEVERAL, Span(*other.span())
    return DocumentKind.EXTRACT, _OPENS if found[0].start() < _OPENING else _HEADS, Span(*found[0].span())


def _listed(found: list[re.Match[str]]) -> bool:
    """Whether most acts are told in a few lines each: their number, their title, the vote at most."""
    starts = {m["number"]: m.start() for m in reversed(found)}
    gaps = sorted(after - before for before, after in pairwise(sorted(starts.values())))
    return len(gaps) >= _ROWS and gaps[len(gaps) // 2] < _ROW


def _one_decision(text: Text) -> Span | None:
    """The one line in which the council decides, below what it has regard to: the form of a single act."""
    found = list(islice(text.finditer(DECIDES), 2))
    if len(found) != 1 or not VISA.search(text.plain, 0, found[0].start()):
        return None
    return Span(*found[0].span())


def _decides_once(text: Text) -> Span | None:
    """The formula of decision, where it stands in one place alone: a text that is headed as nothing is one act."""
    if SECOND.search(text.plain):
        return None
    found = [m.span() for m in FORMULA.finditer(text.plain)]
    return Span(*found[0]) if found and found[-1][0] - found[0][0] < _APART else None


def _sat(text: Text, least: int) -> bool:
    """Whether a text tells of a sitting that was held, of which half a file may hold no decision."""
    return sum(text.search(pattern) is not None for pattern in SITTING) >= least


def _announces_itself(text: Text, weight: int, kind: DocumentKind) -> bool:
    """Whether a document is of a kind even where no decision stands (half a file).

    So is a list, an extract that says so twice or has the day of the sitting that it was put to in its head, and what
    tells of a sitting that was held.
    """
    if _sat(text, _SAT - (weight >= _TITLED)) or (
        kind is DocumentKind.MINUTES and weight >= _HELD and text.search(ROLL) is not None
    ):
        return True
    if kind is DocumentKind.EXTRACT and text.search(SAT_ON, 0, _HEADING):
        return weight >= _NUMBERED or (weight >= _PUT and text.search(SUBMITTED) is not None)
    return kind is DocumentKind.LIST or (kind is DocumentKind.EXTRACT and weight >= _TWICE)


def classify(text: Text) -> KindFound:
    """Return what a document is, with the cues that prove it.

    Where no council decides anything, the document is ``OTHER``, whatever it is headed.
    """
    cues = _found(text)
    weights = {kind: sum(weight for weight, _ in cues[kind]) for kind in _ORDER}
    total = sum(weights.values())
    kind = max(_ORDER, key=lambda k: weights[k])
    if weights[kind] == 0 or not (
        _announces_itself(text, weights[kind], kind) or any(text.search(p) for p in DECISIONS)
    ):
        kind = DocumentKind.OTHER
    spans = tuple(span for _, span in cues[kind]) or (Span(0, min(1, len(text.string))),)
    share = Decimal(weights[kind]) / total if weights[kind] else Decimal("0.5")
    return KindFound(kind, Proof(spans, Rule("kind", 3, share.quantize(Decimal("0.01")))))
