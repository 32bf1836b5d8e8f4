"""Cuts minutes and lists into their acts, on what they prove themselves: numbers that run, and a decision under each.

A run of headings ("1. … 2. …", "DEL2025-02 … DEL2025-03 …", "Point n°1 …") is taken for the acts where decisions stand
between its members. An item of the agenda may hold several acts: paragraphs that a dash opens or that the agenda
announced, each with its own decision. What nothing decides is no act; where nothing proves a cut, nothing is cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from registre.extraction.zones.decisions import Decisions
from registre.extraction.zones.headings import Heading, dashed, has_lines, headings, nested, paragraphs
from registre.extraction.zones.joined import joined
from registre.extraction.zones.lines import Lines
from registre.extraction.zones.model import ActZones, Zones
from registre.extraction.zones.patterns import DECIDED_BESIDE
from registre.extraction.zones.proofs import CLOSED, CODE, decided, heads, is_cut, numbered, unheaded
from registre.extraction.zones.runs import best_run
from registre.extraction.zones.single import parts
from registre.facts import Span
from registre.french.dates import is_years
from registre.reading.text import Text

_SUNDRY = re.compile(
    r"(?:questions?|informations?|affaires|communications?|points?)\s+(?:et\s+\w+\s+)?(?:divers|orales)|divers\b"
    r"|tour\s+de\s+table|informations?\b|communications?\b|decisions?\s+(?:prises?|du\s+maire|du\s+president)"
    r"|ordre\s+du\s+jour",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"^(?:MM?\.|Mmes?|Mlle|Madame|Monsieur|Mesdames|Messieurs)\b|[,;.]\s*\Z")
_BEHIND = 60
_ALONE = re.compile(
    r"(?m)^[ ]*(?:(?:deliberation\s*)?n\s?°\s*)?(?P<number>(?:19|20)\d\d[-/ ]\d{1,3}(?:[-/]\d{1,4})?)[ ]*\n\s*\Z",
    re.IGNORECASE,
)
"""A number alone on the line above a heading."""
_LEAST = 2
_NOT_CUT = "Plusieurs délibérations : rien ne prouve où chacune commence, aucune n’est lue."


def _near(text: Text, heading: Heading, title: Span, end: int) -> Span | None:
    """The number of an act that stands behind its title, or alone on the line above its heading."""
    behind = CODE.search(text.plain, title.end, min(end, title.end + _BEHIND))
    m = behind or _ALONE.search(text.plain, max(0, heading.start - _BEHIND), heading.start)
    return Span(*m.span("number")) if m and not is_years(m["number"]) else None


def _without_decision(text: Text, title: Span) -> Span:
    """A title without the decision that lists print at the end of its line ("Tarifs - ADOPTÉE")."""
    tail = DECIDED_BESIDE.search(text.plain, title.start, title.end)
    return text.trim(title.start, tail.start()) if tail and tail.start() > title.start else title


class _Cutter:
    """Cuts one document, whose first act begins at ``first``."""

    def __init__(self, lines: Lines, decisions: Decisions, first: int) -> None:
        self._lines, self._decisions, self._first = lines, decisions, first

    def acts(self, heading: Heading, end: int) -> list[ActZones]:
        """Return the acts of one item: itself, or those within it; none where nothing is decided."""
        sundry = bool(_SUNDRY.match(self._lines.text.plain, heading.title))
        inner = [] if heading.number else self._within(Span(heading.title, end), sundry=sundry)
        found = inner or ([] if sundry else decided([heading], self._decisions, end))
        return [self.act(one, until) for one, until in found]

    def _within(self, zone: Span, *, sundry: bool) -> list[tuple[Heading, int]]:
        """The headings within an item that have a decision of their own, where several do, or any under “divers”."""
        below = nested(self._lines.text, zone)
        ways = (
            (self._announced(zone), _LEAST),
            (below, 1 if sundry or self._headed_at_once(below, zone) else _LEAST),
        )
        for found, least in ways:
            own = decided(found, self._decisions, zone.end)
            if len(own) >= least and (sundry or not self._decisions.within(Span(zone.start, own[0][0].start))):
                return own
        return []

    def _headed_at_once(self, found: Sequence[Heading], zone: Span) -> bool:
        """Whether the first of some headings stands right below the line that ``zone`` begins with."""
        plain = self._lines.text.plain
        line = plain.find("\n", zone.start, zone.end)
        return bool(found) and 0 <= line < found[0].start and not plain[line : found[0].start].strip()

    def _announced(self, zone: Span) -> list[Heading]:
        """The paragraphs that a dash opens, or that the agenda announced."""
        text = self._lines.text
        lined = has_lines(text)
        return [
            heading
            for heading, words in (paragraphs(text, zone) if lined else dashed(text, zone, self._first))
            if (not lined or heading.series or self._lines.announced(heading, self._first))
            and not self._decisions.within(words)
            and not _NO_HEADING.search(text.plain[words.start : words.end])
        ]

    def act(self, heading: Heading, end: int) -> ActZones:
        """Return the act behind a heading, up to ``end``."""
        text = self._lines.text
        title = _without_decision(text, self._lines.title(heading, end, self._first))
        number = heading.number or _near(text, heading, title, end) or (heading.ordinal if heading.own_count else None)
        operative = parts(text, Span(title.end, end)).operative
        report = Span(title.end, operative.start if operative else end)
        return ActZones(
            whole=Span(heading.start, end),
            heading=Span(heading.start, title.end),
            report=report,
            operative=operative,
            title=title,
            number=number,
        )


def _closing(text: Text, start: int, decisions: Decisions) -> int:
    """Where the sitting closes after the last act's decision, else the end of the text."""
    found = (m.start() for m in CLOSED.finditer(text.plain, start))
    return next((at for at in found if decisions.within(Span(start, at))), len(text.string))


def minutes(text: Text) -> Zones:
    """Return the acts of a document that holds many; none, with a remark, where nothing proves where they begin.

    They are extracts one after the other, or stand under numbers that run, or under headings without a number.
    """
    decisions, lines = Decisions(text), Lines(text)
    extracts = joined(text)
    run = () if extracts else heads(text, lines, decisions)
    if extracts := extracts or ([] if run else joined(text, numbered=True)):
        return Zones(Span(0, extracts[0].start), tuple(parts(text, extract) for extract in extracts))
    run = numbered(run, lines) if run else unheaded(text, lines, decisions)
    if not run:
        return Zones(text.whole, remarks=(_NOT_CUT,))
    cutter = _Cutter(lines, decisions, run[0].start)
    edges = [*(h.start for h in run[1:]), _closing(text, run[-1].title, decisions)]
    acts = [act for heading, until in zip(run, edges, strict=True) for act in cutter.acts(heading, until)]
    if not (acts and acts[-1].whole.start >= run[-1].start) and is_cut(text, run[-1], decisions):
        acts.append(cutter.act(run[-1], len(text.string)))
    return Zones(Span(0, run[0].start), tuple(acts))


def listing(text: Text) -> Zones:
    """Return the acts of a list, which need not say what became of each: its numbers prove them."""
    found = minutes(text)
    everywhere, lines, end = Decisions(text, everywhere=True), Lines(text), len(text.string)
    coded = [series for series in headings(text).values() if series[0].number]
    run = max((best_run(one, everywhere, lines, end) for one in coded), key=lambda one: one.worth, default=None)
    if run is None or len(run.headings) <= max(1, len(found.acts)):
        return found
    cutter = _Cutter(lines, everywhere, run.headings[0].start)
    edges = [*(h.start for h in run.headings[1:]), end]
    acts = [cutter.act(heading, until) for heading, until in zip(run.headings, edges, strict=True)]
    return Zones(Span(0, run.headings[0].start), tuple(acts))
