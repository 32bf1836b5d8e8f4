"""From citations of law to labels that tell provisions apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.legal import patterns as p
from registre.extraction.zones import ActZones
from registre.facts import LegalBasis, Proof, Rule, Span
from registre.french.dates import first_date
from registre.reading.text import Text

RULE = Rule("legal-basis", 1, Decimal("0.93"))
_KINDS = {"loi": "loi", "ord": "ordonnance", "dec": "décret", "cir": "circulaire"}
_OF_LAW = re.compile(
    r"\s*(?:,\s*)?(?:de\s+la\s+|du\s+|de\s+l')(?:loi|decret|ordonnance|arrete|statut|reglement|cahier|convention)",
    re.IGNORECASE,
)


def _code(m: re.Match[str]) -> str:
    return p.CODES[int(str(m.lastgroup)[1:])][0]


def _codes(text: Text, start: int, end: int) -> Iterator[re.Match[str]]:
    """The codes named within ``start, end``, in order."""
    for word in p.CODE_WORD.finditer(text.plain, start, end):
        if m := p.CODE.match(text.plain, word.start(), end):
            yield m


def _code_near(text: Text, start: int, end: int, zone: Span) -> str | None:
    """The code that articles belong to: named right after them, else right before."""
    after = next(_codes(text, end, min(zone.end, end + p.CLOSE)), None)
    if after and not re.search(r"[;:\n]\s*\n|\barticles?\b", text.plain[end : after.start()]):
        return _code(after)
    before = next(reversed(list(_codes(text, max(zone.start, start - 2 * p.CLOSE), start))), None)
    return _code(before) if before and ";" not in text.plain[before.end() : start] else None


def _articles(text: Text, zone: Span) -> Iterator[tuple[str, Span]]:
    """The articles of codes, each with its code; a range is one."""
    taken = -1
    for pattern in (p.ARTICLES, p.LETTERED):
        for m in pattern.finditer(text.plain, zone.start, zone.end):
            if pattern is p.LETTERED and m.start() < taken:
                continue
            if _OF_LAW.match(text.plain, m.end()):
                continue
            code = _code_near(text, m.start(), m.end(), zone)
            lettered = re.search(r"[LRD]\s?\.?\s?\d", m["list"])
            if code is None and not lettered:
                continue
            for label in _labels(m["list"]):
                yield f"{code or ''} {label}".strip(), Span(m.start(), m.end())
            taken = max(taken, m.end()) if pattern is p.ARTICLES else taken


def _labels(printed: str) -> Iterator[str]:
    """The articles of a printed list: "L2121-1 à L2121-23" is one."""
    opened = ""
    for one in p.ONE.finditer(printed):
        label = (one["letter"] or "").upper() + "".join(one["number"].split()).replace(".", "-")
        if one["range"]:
            opened = f"{label} à "
        else:
            yield opened + label
            opened = ""


def _laws(text: Text, zone: Span) -> Iterator[tuple[str, Span]]:
    for m in p.LAW.finditer(text.plain, zone.start, zone.end):
        kind = _KINDS[m["kind"][:3].casefold()]
        date = first_date(text.plain, m.end(), min(zone.end, m.end() + 30))
        near = (
            date
            if date
            and re.fullmatch(r"\s*(?:modifiee?\s+)?(?:du|en\s+date\s+du)\s*", text.plain[m.end() : date.span.start])
            else None
        )
        number = re.sub(r"\s", "", m["number"])
        yield (
            " ".join([kind, number, *([str(near.start)] if near else [])]),
            Span(m.start(), near.span.end if near else m.end()),
        )
    for m in p.DATED_LAW.finditer(text.plain, zone.start, zone.end):
        if (date := first_date(text.plain, m.end(), min(zone.end, m.end() + 24))) and date.span.start == m.end():
            yield f"{_KINDS[m['kind'][:3].casefold()]} {date.start}", Span(m.start(), date.span.end)


def _bare_codes(text: Text, zone: Span, cited: set[str]) -> Iterator[tuple[str, Span]]:
    for m in _codes(text, zone.start, zone.end):
        if _code(m) not in cited:
            yield _code(m), Span(m.start(), m.end())


def extract(text: Text, act: ActZones) -> tuple[LegalBasis, ...]:
    """Return the provisions that ``act`` cites, each once, in order, with every place where it does."""
    places: dict[str, list[Span]] = {}
    for label, span in (*_articles(text, act.whole), *_laws(text, act.whole)):
        places.setdefault(label, []).append(span)
    cited = {code for code, _ in p.CODES for label in places if label.startswith(f"{code} ")}
    for label, span in _bare_codes(text, act.whole, cited):
        places.setdefault(label, []).append(span)
    found = (LegalBasis(label, Proof(tuple(sorted(set(spans))), RULE)) for label, spans in places.items())
    return tuple(sorted(found, key=lambda basis: basis.proof.spans[0]))
