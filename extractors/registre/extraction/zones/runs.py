"""Chooses, among numbers that run through a text, the run that heads its acts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from registre.extraction.zones.decisions import Decisions
from registre.extraction.zones.headings import Heading
from registre.extraction.zones.lines import Lines
from registre.extraction.zones.unnumbered import UNNUMBERED
from registre.facts import Span

_DECIDED, _UNDECIDED, _IDLE = 1.0, 0.05, -0.1
_REPEATED = 0.3
_JUMP = 0.3
_FAR = 200
"""How many headings back the one before a heading is looked for: beyond, time would grow without bound."""
_IMPOSSIBLE = float("-inf")


@dataclass(frozen=True, slots=True)
class Run:
    """Headings that follow each other, and what they are worth as the headings of acts."""

    worth: float
    headings: tuple[Heading, ...]


def _step(before: Heading, after: Heading) -> float:
    """What it costs that a heading follows another; beyond measure where it cannot.

    The next number follows, and the first of the next section. An act's own number may be any other: councils leave
    out and repeat some. Without numbers, any follows.
    """
    if after.series in UNNUMBERED:
        return 0.0
    (section, number), (next_section, next_number) = before.key, after.key
    if section != next_section:
        return 0.0 if next_section == section + 1 and next_number == 1 else -_IMPOSSIBLE
    if next_number == number + 1:
        return 0.0
    return _JUMP if after.number and next_number != number else -_IMPOSSIBLE


def best_run(found: Sequence[Heading], decisions: Decisions, lines: Lines, end: int) -> Run:
    """Return the run of the most worth among the headings of one series.

    Each heading with a decision before the next counts, and a little more where the agenda announced it: so that an
    agenda, whose items nothing decides, gives way to the acts, and so do the lists within an act.

    Args:
        found: the headings of a series, in the order of the text; at least one.
        decisions: where decisions stand.
        lines: the lines of the text.
        end: where the last act ends at the latest.
    """
    idle = _IDLE if found[0].series in UNNUMBERED else _UNDECIDED
    bonus = [_REPEATED * repeats for repeats in lines.repeats(found)]

    def gain(i: int, until: int) -> float:
        return _DECIDED if decisions.within(Span(found[i].title, max(until, found[i].title))) else idle

    best: list[tuple[float, int | None]] = []
    for i, heading in enumerate(found):
        opens = heading.series in UNNUMBERED or heading.number is not None or heading.key[1] <= 1
        ways: list[tuple[float, int | None]] = [(bonus[i] if opens else _IMPOSSIBLE, None)]
        ways += [
            (best[j][0] + gain(j, heading.start) + bonus[i] - _step(found[j], heading), j)
            for j in range(max(0, i - _FAR), i)
            if found[j].title <= heading.start
        ]
        best.append(max(ways, key=lambda way: way[0]))
    last = max(range(len(found)), key=lambda i: best[i][0] + gain(i, end))
    worth, chosen, at = best[last][0] + gain(last, end), [found[last]], best[last][1]
    while at is not None:
        chosen.append(found[at])
        at = best[at][1]
    return Run(worth, tuple(reversed(chosen)))
