"""What proves that a run of headings heads the acts of a text.

Several decisions below them, or one below a heading that is beyond doubt; where the file ends within an act, all but
the last are decided.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from registre.extraction.zones.decisions import Decisions
from registre.extraction.zones.headings import Heading, headings
from registre.extraction.zones.lines import Lines
from registre.extraction.zones.only import only_one
from registre.extraction.zones.runs import best_run
from registre.extraction.zones.unnumbered import after_formulas, unnumbered
from registre.facts import Span
from registre.reading.text import Text

CLOSED = re.compile(
    r"\b(?:la\s+)?seance\s+(?:est\s+|a\s+ete\s+)?(?:levee|close)\b|\bl'ordre\s+du\s+jour\s+(?:etant\s+)?epuise\b"
    r"|\bplus\s+rien\s+n'etant\b|^[^\w\n]*(?:questions?|informations?|affaires)\s+(?:et\s+\w+\s+)?diverses[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""What closes a sitting."""

CODE = re.compile(r"\b(?:DCM|DCC|DEL(?:IB)?)\b[\s.°n-]{0,4}(?P<number>\d{1,4}(?:[._/-]\d{1,4})+)")
"""The number of an act, with its label."""

_LABEL = re.compile(r"\b(?:deliberation|delib|dcm|dcc)\b|\bde\s?n\s?°", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[-/._ ]\d{1,4}")
_COUNTED = frozenset({"#", "point #"})
_RUNNING = frozenset({"#", "point #", "roman"})
_LEAST = 2
_GROUPS = 3
_MANY = 10
"""So many counted headings, which no agenda announces, are a council's numbering."""
_CLOSE = 20
"""So close before a number at the end of a line its label stands."""
_LEAST_REPORT = 150
"""So long at least is a title with the beginning of a report: on an agenda, titles stand alone."""

_Ways = tuple[Callable[[Text], dict[str, list[Heading]]], ...]
_UNNUMBERED: _Ways = (unnumbered, after_formulas)


def decided(found: Sequence[Heading], decisions: Decisions, end: int) -> list[tuple[Heading, int]]:
    """Those of some headings that have a decision of their own, each with where the next begins."""
    edges = [*(h.start for h in found[1:]), end]
    return [(h, until) for h, until in zip(found, edges, strict=bool(found)) if decisions.within(Span(h.title, until))]


def _goes_on(text: Text, run: tuple[Heading, ...], decisions: Decisions) -> bool:
    """Whether a text ends within the last item of a run, all others being decided."""
    last = run[-1].title
    before = decided(run[:-1], decisions, run[-1].start)
    return len(before) == len(run) - 1 and run[0].series in _RUNNING and not CLOSED.search(text.plain, last)


def _is_coded(heading: Heading, text: Text) -> bool:
    """Whether a heading's number is an act's beyond doubt: labelled, or of three parts, letters or figures."""
    if heading.number is None:
        return False
    if heading.number.start > heading.title:
        return bool(_LABEL.search(text.plain, max(heading.title, heading.number.start - _CLOSE), heading.number.start))
    printed = text.plain[heading.start : heading.number.end]
    dated = (
        _YEAR_FIRST.fullmatch(text.quote(heading.number))
        and not text.plain[heading.number.end : heading.title].isspace()
    )
    return (
        bool(dated or _LABEL.search(printed))
        or len(re.findall(r"\d+|\b[A-Z]{1,6}(?![A-Z])", text.quote(heading.number))) >= _GROUPS
    )


def is_cut(text: Text, heading: Heading, decisions: Decisions) -> bool:
    """Whether a text ends within the act of a coded heading, before its decision."""
    rest = Span(heading.title, len(text.string))
    closed = decisions.within(rest) or CLOSED.search(text.plain, heading.title)
    return not closed and _is_coded(heading, text) and rest.end - rest.start > _LEAST_REPORT


def _alone(text: Text, run: tuple[Heading, ...], proofs: int, lines: Lines) -> bool:
    """Whether a run is one heading, with a decision, that is beyond doubt or that the agenda announced."""
    return len(run) == 1 == proofs and (_is_coded(run[0], text) or lines.announced(run[0], run[0].start))


def heads(text: Text, lines: Lines, decisions: Decisions, ways: _Ways = (headings,)) -> tuple[Heading, ...]:
    """The run of headings, found in one of several ways, that the text proves to head its acts."""
    end = len(text.string)
    for series in ways:
        found = sorted(
            (best_run(one, decisions, lines, end) for one in series(text).values()), key=lambda one: -one.worth
        )
        runs = [run.headings for run in found]
        proofs = [len(decided(run, decisions, end)) for run in runs]
        if runs and (proofs[0] >= _LEAST or _alone(text, runs[0], proofs[0], lines)):
            return runs[0]
        coded = (run for run, n in zip(runs, proofs, strict=True) if len(run) == n == 1 and _is_coded(run[0], text))
        if one := next(coded, ()):
            return one
        if runs and proofs[0] == len(runs[0]) - 1 > 0 and _goes_on(text, runs[0], decisions):
            return runs[0]
    return ()


def _cut_short(text: Text, decisions: Decisions) -> tuple[Heading, ...]:
    """The one coded heading of a text that ends within its act."""
    coded = [h for found in headings(text).values() for h in found if h.number and _is_coded(h, text)]
    starts = {heading.start for heading in coded}
    return (coded[0],) if len(starts) == 1 and is_cut(text, coded[0], decisions) else ()


def _announced(text: Text, lines: Lines, decisions: Decisions) -> tuple[Heading, ...]:
    """The numbered headings that the agenda announced, where all but the last are decided, or the only one is."""
    end = len(text.string)
    for found in headings(text).values():
        repeated = [h for h, again in zip(found, lines.repeats(found), strict=True) if again and h.number is None]
        run = best_run(repeated, decisions, lines, end).headings if repeated else ()
        if run and len(decided(run, decisions, end)) >= max(1, len(run) - 1):
            return run
    return ()


def unheaded(text: Text, lines: Lines, decisions: Decisions) -> tuple[Heading, ...]:
    """What heads the acts of a text without a run of numbers.

    Headings without a number, else those behind a formula that closes each act, else what heads one act alone.
    """
    announced = _announced(text, lines, decisions)
    return announced or heads(text, lines, decisions, _UNNUMBERED) or _cut_short(text, decisions) or only_one(text)


def numbered(run: tuple[Heading, ...], lines: Lines) -> tuple[Heading, ...]:
    """Headings whose mere count is the number of their acts: where no agenda announces them, they give no other."""
    first = run[0].start
    counted = run[0].series in _COUNTED and len(run) >= _MANY and run[0].key[1] == 1
    counted = counted and CODE.search(lines.text.plain, first) is None
    if not counted or any(lines.announced(heading, first) for heading in run):
        return run
    return tuple(replace(heading, own_count=True) for heading in run)
