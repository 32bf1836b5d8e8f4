"""What a heading says of one act: number, title, rapporteur, commission, service."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from registre.extraction.header import patterns as p
from registre.extraction.header.fields import first, holder, named
from registre.extraction.zones import ActZones
from registre.extraction.zones.patterns import SENTENCE
from registre.facts import Person, Span
from registre.french.dates import is_years
from registre.reading.text import Text

_AROUND_SEPARATOR = re.compile(r"\s*([/-])\s*")
_LINE_BREAKS = re.compile(r"\n\s*\n")
_FURNITURE = re.compile(
    r"^\W*(?:(?:page\s+)?\d+(?:\s*/\s*\d+)?\s*$|$|retour\b|(?:deliberation\s+)?affichee?\b|et\s+transmise\b|publiee?\b|recue?\b|"
    r"envoyee?\b|transmise?\b|accuse\s+de\b|acte\s+certifie\b|date\b|nombre\s+de\b|le\s+quorum\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^[\s\-:.)*|]+")
_RAPPORTEUR_TAIL = re.compile(r"[.\s]+(?:M\.|Mme|Mlle|Monsieur|Madame)\s[^.]{2,60},\s*rapporteure?\W*$", re.IGNORECASE)
_LONGEST = 700
_BEFORE = 40
_LONGEST_FLAT = 320
_NEAREST = 3
"""So many paragraphs below a number may be the title."""


@dataclass(frozen=True, slots=True)
class ActHeader:
    """What was found, and the words that say it (``spans``)."""

    number: str | None = None
    title: str | None = None
    rapporteur: Person | None = None
    commission: str | None = None
    service: str | None = None
    title_span: Span | None = None
    spans: tuple[Span, ...] = ()


def _number(text: Text, act: ActZones) -> Span | None:
    patterns = p.NUMBER if act.title else (*p.NUMBER, *p.NUMBER_APART)
    return act.number or _own(text, patterns, act.heading) or first(text, p.NUMBER_BELOW, act.whole, "number")


def _own(text: Text, patterns: Sequence[re.Pattern[str]], zone: Span) -> Span | None:
    """The first number that is not of a law, an arrêté, a contract."""
    for pattern in patterns:
        for m in text.finditer(pattern, zone.start, zone.end):
            before = max(zone.start, m.start("number") - _BEFORE)
            if not is_years(m["number"]) and not text.search(p.NO_ACT, before, m.start("number")):
                return text.trim(*m.span("number"))
    return None


def _rapporteur(text: Text, act: ActZones) -> tuple[Person, Span] | None:
    """Who reports, by name, or by an office whose holder the document names."""
    if found := named(text, p.RAPPORTEUR, act.whole):
        return found
    by_office = text.search(p.RAPPORTEUR_BY_OFFICE, act.whole.start, act.whole.end)
    return holder(text, by_office["office"] or by_office["labelled"]) if by_office else None


def _labelled_title(text: Text, act: ActZones) -> Span | None:
    m = text.search(p.OBJECT, act.heading.start, act.heading.end)
    if m is None:
        return None
    patterns = (p.AFTER_TITLE, SENTENCE) if text.lines_lost else (p.AFTER_TITLE,)
    ends = (text.search(pattern, m.end() + 1, act.heading.end) for pattern in patterns)
    return text.trim(m.end(), min((end.start() for end in ends if end), default=act.heading.end))


def _beside_number(text: Text, act: ActZones, number: Span | None) -> Span | None:
    """The title on the line of the number ("n° 12 - Approbation du plan")."""
    beside = p.BESIDE_NUMBER.match(text.plain, number.end, act.heading.end) if number else None
    if beside is None:
        return None
    ends = (text.search(pattern, beside.end(), act.heading.end) for pattern in (_LINE_BREAKS, p.AFTER_TITLE))
    return text.trim(beside.end(), min((m.start() for m in ends if m), default=act.heading.end))


def _behind_number(text: Text, act: ActZones, number: Span | None) -> Span | None:
    """What stands between the number and the opening of the sitting, in a text that lost its lines."""
    if number is None or not text.lines_lost:
        return None
    end = p.AFTER_FLAT_TITLE.search(text.plain, number.end, min(act.heading.end, number.end + _LONGEST_FLAT))
    span = text.trim(number.end, end.start()) if end else None
    return span if span and p.TITLE.match(text.plain, span.start, span.end) else None


def _paragraphs(text: Text, start: int, end: int) -> list[Span]:
    """The paragraphs of ``start, end`` that are more than page furniture, in order."""
    edges = [start, *(m.end() for m in _LINE_BREAKS.finditer(text.plain, start, end)), end]
    spans = (text.trim(left, right) for left, right in pairwise(edges))
    return [span for span in spans if not _FURNITURE.match(text.plain[span.start : span.end])]


def _is_titled(text: Text, span: Span) -> bool:
    """Whether a paragraph reads as a title: no words of a header, no sentence."""
    words = text.plain[span.start : span.end]
    return not p.NO_TITLE.match(words) and (words.isupper() or not p.SAYS.search(words))


def _below_number(text: Text, act: ActZones, number: Span | None) -> Span | None:
    """The first paragraph below the number's line that reads as a title."""
    line = text.plain.find("\n", number.end, act.heading.end) if number else -1
    if number is None or line < 0:
        return None
    if line - number.end > _BEFORE and not p.REST_OF_NUMBER.match(text.plain, number.end, line):
        return None
    below = _paragraphs(text, line, act.heading.end)[:_NEAREST]
    return next((span for span in below if _is_titled(text, span)), None)


def _last_paragraph(text: Text, start: int, end: int) -> Span | None:
    """The last paragraph of ``start, end`` that reads as a title, else the last that is neither header nor tail."""
    found = _paragraphs(text, start, end)[::-1]
    titled = next((span for span in found if _is_titled(text, span)), None)
    return titled or next((s for s in found if text.lines_lost or not p.NO_TITLE.match(text.plain, s.start)), None)


def _title(text: Text, act: ActZones, number: Span | None, after: int) -> Span | None:
    """The labelled object, else what stands beside the number, else right before the report, after roll and labels."""
    span = (
        act.title
        or _labelled_title(text, act)
        or _beside_number(text, act, number)
        or _behind_number(text, act, number)
        or _below_number(text, act, number)
        or _last_paragraph(text, max(act.heading.start, after), act.heading.end)
    )
    if span is None:
        return None
    start = span.start + (m.end() if (m := _LEADING.match(text.string[span.start : span.end])) else 0)
    tail = text.search(_RAPPORTEUR_TAIL, start, span.end)
    span = text.trim(start, tail.start() if tail else span.end)
    return span if 0 < span.end - span.start <= _LONGEST else None


def act_header(text: Text, act: ActZones, *, after: int = 0) -> ActHeader:
    """Return what the heading of ``act`` says.

    Args:
        text: the document.
        act: the parts of the act.
        after: where its roll and session's header end: an unlabelled title stands beyond.
    """
    number = _number(text, act)
    beyond = max(after, number.end if number and number.end <= act.heading.end else 0)
    title = _title(text, act, number, beyond)
    rapporteur = _rapporteur(text, act)
    commission = first(text, p.COMMISSION, act.whole, "name", stems="commi")
    service = first(text, (p.SERVICE,), act.heading, "name", stems="servi")
    spans = (number, title, rapporteur[1] if rapporteur else None, commission, service)
    return ActHeader(
        number=_AROUND_SEPARATOR.sub(r"\1", text.quote(number)) if number else None,
        title=text.quote(title).rstrip(" :") if title else None,
        rapporteur=rapporteur[0] if rapporteur else None,
        commission=text.quote(commission) if commission else None,
        service=text.quote(service) if service else None,
        title_span=title,
        spans=tuple(sorted(span for span in spans if span)),
    )
