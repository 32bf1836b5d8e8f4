"""The parts of a document that holds one act."""

from __future__ import annotations

import re

from registre.extraction.zones.model import ActZones, Zones
from registre.extraction.zones.patterns import OPERATIVE, ORGAN_OPENS, REPORT, SPEAKER, SPEAKS, SPEAKS_STEMS
from registre.facts import Span
from registre.reading.text import Text

_REACH = 400
"""How long what opens a part may be."""


def _first(patterns: tuple[re.Pattern[str], ...], text: Text, start: int, end: int) -> int | None:
    """The earliest place where any of the patterns stands: each is looked for before what the others found."""
    first: int | None = None
    for pattern in patterns:
        m = text.search(pattern, start, end if first is None else min(end, first + _REACH))
        if m and (first is None or m.start() < first):
            first = m.start()
    return first


def _speech(text: Text, whole: Span) -> int | None:
    """Where the first person is named who reports, sets out, proposes."""
    for at, _ in text.starts(SPEAKS_STEMS, whole):
        if SPEAKS.match(text.plain, at):
            speaker = SPEAKER.search(text.plain, max(whole.start, at - _REACH), at)
            if speaker:
                return speaker.start()
    return None


def _surest(patterns: tuple[re.Pattern[str], ...], text: Text, start: int, end: int) -> int | None:
    """The place of the first pattern, in their order, that stands anywhere."""
    return next((m.start() for pattern in patterns if (m := text.search(pattern, start, end))), None)


def parts(text: Text, whole: Span) -> ActZones:
    """Return the parts of the act that stands at ``whole``."""
    opened = _first((*REPORT, ORGAN_OPENS), text, whole.start, whole.end)
    report = min((at for at in (opened, _speech(text, whole)) if at is not None), default=None)
    start = whole.end if report is None else report
    operative = _surest(OPERATIVE, text, whole.start if report is None else start, whole.end)
    if operative is not None and operative < start:
        start = operative
    heading = Span(whole.start, start)
    if operative is None:
        return ActZones(whole, heading, Span(start, whole.end))
    return ActZones(whole, heading, Span(start, operative), Span(operative, whole.end))


def single(text: Text) -> Zones:
    """Return the zones of a document that is one act, whole."""
    act = parts(text, text.whole)
    return Zones(act.heading, (act,))
