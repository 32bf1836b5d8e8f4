"""From the words under a heading to the members they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from registre.extraction.roll import notes
from registre.extraction.roll import patterns as p
from registre.extraction.roll.entry import Entry
from registre.extraction.roll.sections import Section
from registre.facts import Civility, Span
from registre.french.names import CIVILITY, civility, is_plural, person, without_what_follows
from registre.reading.text import Text

_LONGEST_NAME = 60
_LEAST_LETTERS = 2
_BOTH = re.compile(rf"(?<![\w']){CIVILITY}\s*(?:et|,|/)\s*{CIVILITY}(?:\s*:|\s+(?=[A-Z]|les?\b|de\b))")
"""“Mesdames et Messieurs”: who is which is not said."""

_PARENTHESES = re.compile(r"\([^)]*\)?")
_AFTER_NOTE = re.compile(r"\)\s+(?=[A-Z])")
_NEW_MEMBER = re.compile(rf"{CIVILITY}(?=\s)")
_LED_TO = re.compile(r"\b(?:(?:a|par|pour|de|avec)|(?:par\s+s(?:a|on)\s+)?suppleante?|remplacante?)\s*$", re.IGNORECASE)
_LED_WITHIN = 24


def _masked(plain: str, section: Section) -> str:
    """The section with blanks for what separates nothing: what parentheses hold, two civilities for all."""
    body = plain[section.body.start : section.body.end]
    return _BOTH.sub(lambda m: " " * len(m[0]), _PARENTHESES.sub(lambda m: f"({' ' * (len(m[0]) - 1)}", body))


def _within_word(string: str, at: int) -> bool:
    return string[at - 1 : at].isalnum() or string[at - 1 : at] in {"_", "'"}


def _cuts(masked: str, noted: list[int], *, pairs: bool) -> list[tuple[int, int]]:
    """Where the entries of a section stand, relative to its start.

    A civility opens a new member, except after "à" and in ``pairs``, whose lines hold giver and holder; so does what
    follows a note in parentheses.
    """
    by_lines = len(re.findall(r"[,;]", masked)) < masked.count("\n")
    edges = {0, len(masked), *noted}
    for m in p.SEPARATOR.finditer(masked):
        if m[0] != "\n" or by_lines or p.LABEL.match(masked, m.end()):
            edges.update((m.start(), m.end()))
    if not pairs:
        starts = (m.start() for m in _NEW_MEMBER.finditer(masked) if not _within_word(masked, m.start()))
        edges.update(at for at in starts if not _LED_TO.search(masked[max(0, at - _LED_WITHIN) : at]))
    parts = ((a, b, masked[a:b]) for a, b in pairwise(sorted(edges)))
    return [(b - len(words.lstrip()), b) for a, b, words in parts if words.strip(" ,;/\n.-*•")]


def _shared(printed: str | None, current: Civility | None) -> Civility | None:
    """The civility that the next members share, behind one with a civility of that form or none."""
    if printed is None:
        return current
    return civility(printed) if is_plural(printed) else None


def _named(text: Text, span: Span, current: Civility | None) -> tuple[Entry | None, Civility | None]:
    """The member that an entry names, without what is noted beside, and the civility that the next ones share."""
    m = p.MEMBER.match(text.plain[span.start : span.end])
    if m is None:
        return None, current
    shared = _shared(m["civility"], current)
    if not m["name"] or m.end() - m.start("name") > _LONGEST_NAME:
        return None, shared
    start = span.start + m.start("name")
    name = without_what_follows(m["name"])
    at = Span(start, start + len(name))
    who = person(text.string[at.start : at.end], civil=civility(m["civility"]) if m["civility"] else current)
    if who is None or sum(map(str.isalpha, name)) < _LEAST_LETTERS or p.OFFICE.match(name) or p.ARTICLE.match(name):
        return None, shared
    capitals, small = _shape(name)
    titled = m["civility"] is not None or m["title"] is not None
    return Entry(who, at, capitals=capitals, small=small, titled=titled), shared


def _shape(name: str) -> tuple[bool, bool]:
    """Whether a name has a word in capitals, and one that is not."""
    words = [word for word in name.split() if not word.islower()]
    return any(w.isupper() and len(w) > 1 for w in words), any(not w.isupper() for w in words)


def _entry(text: Text, span: Span, current: Civility | None, *, listed: bool) -> tuple[Entry | None, Civility | None]:
    """The member that an entry names, and the civility that the next ones share."""
    entry, shared = _named(text, span, current)
    if entry is None or not text.plain[entry.span.end : span.end].strip(" .,\n"):
        return entry, shared
    rest = Span(entry.span.end, span.end)
    if p.DOES.match(text.plain, rest.start, rest.end):
        return None, shared
    return _noted(entry, text, rest, listed=listed), shared


def _noted(entry: Entry, text: Text, rest: Span, *, listed: bool) -> Entry:
    """An entry with what is noted behind its name, at ``rest``."""
    says = notes.says_proxy(text, rest)
    marker = p.MARKER.search(text.plain, rest.start, rest.end)
    return replace(
        entry,
        holder=notes.holder(text, rest, listed=listed) if says or listed else None,
        giver=notes.giver(text, rest),
        substitute=notes.substitute(text, rest),
        says_proxy=says,
        until=notes.note(text, rest, p.UNTIL),
        since=notes.note(text, rest, p.SINCE),
        marker=marker["marker"] if marker else None,
    )


def _is_over(plain: str) -> bool:
    """Whether words that have no place in a roll follow the name."""
    return p.ALIEN.search(_PARENTHESES.sub("", plain) if "(" in plain else plain) is not None


def _read(
    text: Text, span: Span, current: Civility | None, *, proxies: bool
) -> tuple[Entry | None, Civility | None, bool]:
    """The member that some words name, the civility that the next ones share, and whether the roll is over."""
    words = text.plain[span.start : span.end]
    if shared_by_lines := p.SHARED.match(words):
        return None, civility(shared_by_lines["civility"]), False
    if p.SUBHEADING.match(words) or words.rstrip().endswith(":"):
        return None, current, False
    placed = (p.FROM if proxies else p.PLACED).match(words)
    start = placed.end() if placed else 0
    entry, shared = _entry(text, Span(span.start + start, span.end), current, listed=proxies)
    return entry, shared, _is_over(words[start:])


def entries(text: Text, section: Section) -> Iterator[Entry]:
    """Give the members listed in a section, in order, up to words that have no place in a roll.

    "MM. A, B, Mme C" gives a civility to each: a plural one holds until the next. Offices and group headings are none.
    Behind "M. A a donné pouvoir à M. B", "M. C à M. D" says the same.
    """
    masked = _masked(text.plain, section)
    pairs = section.proxies and "\n" in masked.strip() and "," not in masked
    for_both = [m.start() for m in _BOTH.finditer(text.plain, section.body.start, section.body.end)]
    current: Civility | None = None
    proxies = section.proxies
    noted = [m.end() for m in _AFTER_NOTE.finditer(text.plain[section.body.start : section.body.end])]
    for start, end in _cuts(masked, noted, pairs=pairs):
        span = Span(section.body.start + start, section.body.start + end)
        if for_both and for_both[0] < span.start:
            current, for_both = None, for_both[1:]
        entry, current, over = _read(text, span, current, proxies=proxies)
        if entry:
            proxies = proxies or entry.holder is not None
            yield entry
        if over:
            return
