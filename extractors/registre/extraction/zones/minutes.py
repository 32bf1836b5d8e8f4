"""Cuts minutes and lists into their acts, on what they prove themselves: numbers that run, and a decision under each.

A run of headings ("1. … 2. …", "DEL2025-02 … DEL2025-03 …", "Point n°1 …") is taken for the acts where decisions stand
between its members. An item of the agenda may hold several acts: paragraphs that a dash opens or that the agenda
announced, each with its own decision. What nothing decides is no act; where nothing proves a cut, nothing is cut.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from registre.extraction.zones.decisions import Decisions
from registre.extraction.zones.headings import Heading, dashed, has_lines, headings, nested, paragraphs
from registre.extraction.zones.joined import joined
from registre.extraction.zones.lines import Lines
from registre.extraction.zones.model import ActZones, Zones
from registre.extraction.zones.only import only_one
from registre.extraction.zones.patterns import DECIDED_BESIDE
from registre.extraction.zones.runs import best_run
from registre.extraction.zones.single import parts
from registre.extraction.zones.unnumbered import after_formulas, unnumbered
from registre.facts import Span
from registre.french.dates import is_years
from registre.reading.text import Text

_CLOSED = re.compile(
    r"\b(?:la\s+)?seance\s+(?:est\s+|a\s+ete\s+)?(?:levee|close)\b|\bl'ordre\s+du\s+jour\s+(?:etant\s+)?epuise\b"
    r"|\bplus\s+rien\s+n'etant\b|^[^\w\n]*(?:questions?|informations?|affaires)\s+(?:et\s+\w+\s+)?diverses[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_SUNDRY = re.compile(
    r"(?:questions?|informations?|affaires|communications?|points?)\s+(?:et\s+\w+\s+)?(?:divers|orales)|divers\b"
    r"|tour\s+de\s+table|informations?\b|communications?\b|decisions?\s+(?:prises?|du\s+maire|du\s+president)"
    r"|ordre\s+du\s+jour",
    re.IGNORECASE,
)
_NO_HEADING = re.compile(r"^(?:MM?\.|Mmes?|Mlle|Madame|Monsieur|Mesdames|Messieurs)\b|[,;.]\s*\Z")
_CODE = re.compile(r"\b(?:DCM|DCC|DEL(?:IB)?)\b[\s.°n-]{0,4}(?P<number>\d{1,4}(?:[._/-]\d{1,4})+)")
_BEHIND = 60
_ALONE = re.compile(
    r"(?m)^[ ]*(?:(?:deliberation\s*)?n\s?°\s*)?(?P<number>(?:19|20)\d\d[-/ ]\d{1,3}(?:[-/]\d{1,4})?)[ ]*\n\s*\Z",
    re.IGNORECASE,
)
"""A number alone on the line above a heading."""
_LEAST = 2
_GROUPS = 3
_CLOSE = 20
"""So close before a number at the end of a line its label stands."""
_LEAST_REPORT = 150
"""So long at least is a title with the beginning of a report: on an agenda, titles stand alone."""
_LABEL = re.compile(r"\b(?:deliberation|delib|dcm|dcc)\b|\bde\s?n\s?°", re.IGNORECASE)
_YEAR_FIRST = re.compile(r"(?:19|20)\d\d[-/._ ]\d{1,4}")
_COUNTED = frozenset({"#", "point #"})
_RUNNING = frozenset({"#", "point #", "roman"})
_MANY = 10
"""So many counted headings, which no agenda announces, are a council's numbering."""
_NOT_CUT = "Plusieurs délibérations : rien ne prouve où chacune commence, aucune n’est lue."


def _decided(found: Sequence[Heading], decisions: Decisions, end: int) -> list[tuple[Heading, int]]:
    """Those of some headings that have a decision of their own, each with where the next begins."""
    edges = [*(h.start for h in found[1:]), end]
    return [(h, until) for h, until in zip(found, edges, strict=bool(found)) if decisions.within(Span(h.title, until))]


def _near(text: Text, heading: Heading, title: Span, end: int) -> Span | None:
    """The number of an act that stands behind its title, or alone on the line above its heading."""
    behind = _CODE.search(text.plain, title.end, min(end, title.end + _BEHIND))
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
        found = inner or ([] if sundry else _decided([heading], self._decisions, end))
        return [self.act(one, until) for one, until in found]

    def _within(self, zone: Span, *, sundry: bool) -> list[tuple[Heading, int]]:
        """The headings within an item that have a decision of their own, where several do, or any under “divers”."""
        below = nested(self._lines.text, zone)
        ways = (
            (self._announced(zone), _LEAST),
            (below, 1 if sundry or self._headed_at_once(below, zone) else _LEAST),
        )
        for found, least in ways:
            own = _decided(found, self._decisions, zone.end)
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
    found = (m.start() for m in _CLOSED.finditer(text.plain, start))
    return next((at for at in found if decisions.within(Span(start, at))), len(text.string))


def _goes_on(text: Text, run: tuple[Heading, ...], decisions: Decisions) -> bool:
    """Whether a text ends within the last item of a run, all others being decided."""
    last = run[-1].title
    decided = _decided(run[:-1], decisions, run[-1].start)
    return len(decided) == len(run) - 1 and run[0].series in _RUNNING and not _CLOSED.search(text.plain, last)


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
    return bool(dated or _LABEL.search(printed)) or len(re.findall(r"\d+|[A-Z]+", printed)) >= _GROUPS


_Ways = tuple[Callable[[Text], dict[str, list[Heading]]], ...]
_UNNUMBERED: _Ways = (unnumbered, after_formulas)


def _heads(text: Text, lines: Lines, decisions: Decisions, ways: _Ways) -> tuple[Heading, ...]:
    """The run of headings, found in one of several ways, that the text proves to head its acts."""
    end = len(text.string)
    for series in ways:
        runs = [best_run(found, decisions, lines, end) for found in series(text).values()]
        run = max(runs, key=lambda one: one.worth).headings if runs else ()
        proofs = len(_decided(run, decisions, end))
        alone = len(run) == 1 and proofs == 1 and (_is_coded(run[0], text) or lines.announced(run[0], run[0].start))
        if proofs >= _LEAST or alone or (proofs == len(run) - 1 > 0 and _goes_on(text, run, decisions)):
            return run
    return ()


def _is_cut(text: Text, heading: Heading, decisions: Decisions) -> bool:
    """Whether a text ends within the act of a coded heading, before its decision."""
    rest = Span(heading.title, len(text.string))
    closed = decisions.within(rest) or _CLOSED.search(text.plain, heading.title)
    return not closed and _is_coded(heading, text) and rest.end - rest.start > _LEAST_REPORT


def _cut_short(text: Text, decisions: Decisions) -> tuple[Heading, ...]:
    """The one coded heading of a text that ends within its act."""
    coded = [h for found in headings(text).values() for h in found if h.number and _is_coded(h, text)]
    starts = {heading.start for heading in coded}
    return (coded[0],) if len(starts) == 1 and _is_cut(text, coded[0], decisions) else ()


def _unheaded(text: Text, lines: Lines, decisions: Decisions) -> tuple[Heading, ...]:
    """What heads the acts of a text without a run of numbers.

    Headings without a number, else those behind a formula that closes each act, else what heads one act alone.
    """
    return _heads(text, lines, decisions, _UNNUMBERED) or _cut_short(text, decisions) or only_one(text)


def _numbered(run: tuple[Heading, ...], lines: Lines) -> tuple[Heading, ...]:
    """Headings whose mere count is the number of their acts: where no agenda announces them, they give no other."""
    first = run[0].start
    counted = run[0].series in _COUNTED and len(run) >= _MANY and run[0].key[1] == 1
    counted = counted and _CODE.search(lines.text.plain, first) is None
    if not counted or any(lines.announced(heading, first) for heading in run):
        return run
    return tuple(replace(heading, own_count=True) for heading in run)


def minutes(text: Text) -> Zones:
    """Return the acts of a document that holds many; none, with a remark, where nothing proves where they begin.

    They are extracts one after the other, or stand under numbers that run, or under headings without a number.
    """
    decisions, lines = Decisions(text), Lines(text)
    extracts = joined(text)
    run = () if extracts else _heads(text, lines, decisions, (headings,))
    if extracts := extracts or ([] if run else joined(text, numbered=True)):
        return Zones(Span(0, extracts[0].start), tuple(parts(text, extract) for extract in extracts))
    run = _numbered(run, lines) if run else _unheaded(text, lines, decisions)
    if not run:
        return Zones(text.whole, remarks=(_NOT_CUT,))
    cutter = _Cutter(lines, decisions, run[0].start)
    edges = [*(h.start for h in run[1:]), _closing(text, run[-1].title, decisions)]
    acts = [act for heading, until in zip(run, edges, strict=True) for act in cutter.acts(heading, until)]
    if not (acts and acts[-1].whole.start >= run[-1].start) and _is_cut(text, run[-1], decisions):
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
