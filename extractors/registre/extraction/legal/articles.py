"""Articles of codes and of laws, with the text that they belong to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from registre.extraction.legal import patterns as p
from registre.extraction.legal.laws import Law
from registre.facts import Span
from registre.french.text import squeeze
from registre.reading.text import Text


@dataclass(frozen=True, slots=True)
class Code:
    """A code where it is named; ``again`` marks "du même code"."""

    name: str
    span: Span
    again: bool = False


def codes(text: Text, zone: Span) -> list[Code]:
    """Return the codes that are named within ``zone``, in order."""
    found: list[Code] = []
    for at, _ in text.starts(p.CODE_STEMS, zone):
        if m := p.CODE.match(text.plain, at, zone.end):
            found.append(Code(p.CODES[int(str(m.lastgroup)[1:])][0], Span(*m.span())))
        elif found and (m := p.SAME_CODE.match(text.plain, at, zone.end)):
            found.append(Code(found[-1].name, Span(*m.span()), again=True))
    return found


def _after(text: Text, named: list[Code], end: int) -> Code | None:
    """The code named right after articles: "… du code de l'urbanisme"."""
    n = bisect_left(named, end, key=lambda code: code.span.start)
    if n == len(named):
        return None
    between = squeeze(text.plain[end : min(named[n].span.start, end + 4 * p.CLOSE)])
    far = len(between) > p.CLOSE or named[n].span.start - end > 4 * p.CLOSE
    return None if far or p.NOT_ACROSS.search(between) or re.search(r"\ble$", between) else named[n]


def _before(text: Text, named: list[Code], start: int) -> Code | None:
    """The code named before articles: "le code de l'urbanisme, et notamment ses articles …"."""
    n = bisect_left(named, start, key=lambda code: code.span.start)
    if n == 0 or start - named[n - 1].span.end > 6 * p.CLOSE:
        return None
    between = text.plain[named[n - 1].span.end : start]
    return None if len(squeeze(between)) > 2 * p.CLOSE or p.NOT_BACK_ACROSS.search(between) else named[n - 1]


def _label(one: re.Match[str]) -> str:
    if one["letter"]:
        return one["letter"].upper() + re.sub(r"\s", "", one["number"]).replace(".", "-")
    return re.sub(r"\s?-\s?", "-", squeeze(one["figures"]))


def _labels(printed: str) -> Iterator[str]:
    """The articles of a printed list: "L2121-1 à L2121-23" is one."""
    opened = ""
    for one in p.ONE.finditer(printed):
        if one["range"]:
            opened = f"{_label(one)} à "
        else:
            yield opened + _label(one)
            opened = ""


def _lists(text: Text, zone: Span) -> Iterator[re.Match[str]]:
    """Lists of articles, with the word and without, none twice."""
    worded = list(text.matches(p.ARTICLES, "artic art", zone))
    yield from worded
    ends = [m.end() for m in worded]
    for m in text.matches(p.STANDALONE, "l r", zone):
        n = bisect_left(ends, m.end())
        if n == len(ends) or worded[n].start() > m.start():
            yield m


def articles(text: Text, zone: Span, named: list[Code], laws: list[Law]) -> Iterator[tuple[str, str, Span]]:
    """Yield the text of law (empty where it is not said), the article and the place of each article cited."""
    by_start = {law.span.start: law for law in laws}
    for m in _lists(text, zone):
        of = p.OF_LAW.match(text.plain, m.end(), zone.end)
        law = by_start.get(of.end("of")) if of else None
        if of and not law:
            continue
        after = None if law else _after(text, named, m.end())
        code = after or (None if law else _before(text, named, m.start()))
        lettered = m.re is p.ARTICLES and re.match(r"L|R|D", m["list"])
        if not (law or code or lettered):
            continue
        end = law.span.end if law else after.span.end if after else m.end()
        for label in _labels(m["list"]):
            owner, article = (law.label, f"article {label}") if law else (code.name if code else "", label)
            yield owner, article, Span(m.start(), end)
