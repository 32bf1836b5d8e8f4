"""From the words under a heading to the members they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from registre.extraction.roll import patterns as p
from registre.extraction.roll.sections import Section
from registre.facts import Civility, Person, Span
from registre.french.names import CIVILITY, civility, is_plural, person, without_what_follows
from registre.reading.text import Text

_LONGEST_NAME = 60
_BOTH = re.compile(rf"(?<![\w']){CIVILITY}\s*(?:et|,|/)\s*{CIVILITY}\s+(?=[A-Z]|les?\b|de\b)")
"""“Mesdames et Messieurs”: who is which is not said."""

_PARENTHESES = re.compile(r"\([^)]*\)?")
_AFTER_NOTE = re.compile(r"\)\s+(?=[A-Z])")
_NEW_MEMBER = re.compile(rf"{CIVILITY}(?=\s)")
_LED_TO = re.compile(r"\b(?:a|par|pour|de|avec)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as listed, with what is noted beside the name.

    ``capitals`` and ``small`` say whether the name has a word in capitals, and one that is not; ``titled`` whether a
    civility of its own stands before it.
    """

    person: Person
    span: Span
    holder: Person | None = None
    holder_span: Span | None = None
    says_proxy: bool = False
    until: str | None = None
    since: str | None = None
    marker: str | None = None
    capitals: bool = False
    small: bool = False
    titled: bool = False


def _masked(plain: str, section: Section) -> str:
    """The section with blanks for what separates nothing: what parentheses hold, two civilities for all."""
    body = plain[section.body.start : section.body.end]
    return _BOTH.sub(lambda m: " " * len(m[0]), _PARENTHESES.sub(lambda m: " " * len(m[0]), body))


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
        if m[0] != "\n" or by_lines:
            edges.update((m.start(), m.end()))
    if not pairs:
        starts = (m.start() for m in _NEW_MEMBER.finditer(masked) if not _within_word(masked, m.start()))
        edges.update(at for at in starts if not _LED_TO.search(masked[max(0, at - 8) : at]))
    parts = ((a, b, masked[a:b]) for a, b in pairwise(sorted(edges)))
    return [(b - len(words.lstrip()), b) for a, b, words in parts if words.strip(" ,;/\n.-*•")]


def _holder(text: Text, rest: Span, *, listed: bool) -> tuple[Person, Span] | None:
    words = text.plain[rest.start : rest.end]
    m = p.HOLDER.search(words) or (p.BARE_HOLDER.search(words) if listed else None)
    if m is None:
        return None
    group = "holder" if m["holder"] else "bare"
    span = Span(rest.start + m.start(group), rest.start + m.end(group))
    span = Span(span.start, span.start + len(without_what_follows(text.plain[span.start : span.end])))
    found = person(text.string[span.start : span.end])
    return (found, span) if found else None


def _note(text: Text, rest: Span, pattern: re.Pattern[str]) -> str | None:
    m = pattern.search(text.plain, rest.start, rest.end)
    return text.quote(Span(m.start(), m.end())).strip(" ()") if m else None


def _entry(text: Text, span: Span, current: Civility | None, *, listed: bool) -> tuple[Entry | None, Civility | None]:
    """The member that an entry names, and the civility that the next ones share."""
    m = p.MEMBER.match(text.plain[span.start : span.end])
    printed = m["civility"] if m else None
    shared = civility(printed) if printed and is_plural(printed) else (None if printed else current)
    if m is None or not m["name"] or m.end() - m.start("name") > _LONGEST_NAME:
        return None, shared
    name = without_what_follows(m["name"])
    at = Span(span.start + m.start("name"), span.start + m.start("name") + len(name))
    alone = person(text.string[at.start : at.end])
    own = civility(printed) if printed else current
    if alone is None or p.OFFICE.match(text.plain[at.start : at.end]):
        return None, shared
    who, rest = person(alone.name, civil=own) or alone, Span(at.end, span.end)
    if p.DOES.match(text.plain, rest.start, rest.end):
        return None, shared
    titled = printed is not None or m["title"] is not None
    words = [word for word in text.plain[at.start : at.end].split() if not word.islower()]
    capitals, small = any(w.isupper() and len(w) > 1 for w in words), any(not w.isupper() for w in words)
    if not text.plain[rest.start : rest.end].strip(" .,\n"):
        return Entry(who, at, capitals=capitals, small=small, titled=titled), shared
    says = bool(p.SAYS_PROXY.search(text.plain, rest.start, rest.end)) and not p.NO_PROXY.search(
        text.plain, rest.start, rest.end
    )
    holder = _holder(text, rest, listed=listed) if says or listed else None
    marker = p.MARKER.search(text.plain, rest.start, rest.end)
    return (
        Entry(
            person=who,
            span=at,
            holder=holder[0] if holder else None,
            holder_span=holder[1] if holder else None,
            says_proxy=says,
            until=_note(text, rest, p.UNTIL),
            since=_note(text, rest, p.SINCE),
            marker=marker["marker"] if marker else None,
            capitals=capitals,
            small=small,
            titled=titled,
        ),
        shared,
    )


def _is_over(plain: str) -> bool:
    """Whether words that have no place in a roll follow the name."""
    return p.ALIEN.search(_PARENTHESES.sub("", plain)) is not None


@lru_cache(maxsize=16_384)  # (the extracts of a sitting repeat its roll, and sittings most of it)
def _listed(words: str, current: Civility | None, *, proxies: bool) -> tuple[Entry | None, Civility | None, bool]:
    """The member that some words alone name, the civility that the next ones share, and whether the roll is over."""
    text = Text(words)
    if p.SUBHEADING.match(text.plain) or words.rstrip().endswith(":"):
        return None, current, False
    placed = None if proxies else p.PLACED.match(text.plain)
    start = placed.end() if placed else 0
    entry, shared = _entry(text, Span(start, len(words)), current, listed=proxies)
    return entry, shared, _is_over(text.plain[start:])


def _moved(entry: Entry, by: int) -> Entry:
    """An entry as placed in the whole text."""
    holder = entry.holder_span
    return Entry(
        entry.person,
        Span(entry.span.start + by, entry.span.end + by),
        entry.holder,
        Span(holder.start + by, holder.end + by) if holder else None,
        entry.says_proxy,
        entry.until,
        entry.since,
        entry.marker,
        entry.capitals,
        entry.small,
        entry.titled,
    )


def entries(text: Text, section: Section) -> Iterator[Entry]:
    """Give the members listed in a section, in order, up to words that have no place in a roll.

    "MM. A, B, Mme C" gives a civility to each: a plural one holds until the next. Offices and group headings are none.
    """
    masked = _masked(text.plain, section)
    pairs = section.proxies and "\n" in masked.strip() and "," not in masked
    for_both = [m.start() for m in _BOTH.finditer(text.plain, section.body.start, section.body.end)]
    current: Civility | None = None
    noted = [m.end() for m in _AFTER_NOTE.finditer(text.plain[section.body.start : section.body.end])]
    for start, end in _cuts(masked, noted, pairs=pairs):
        first, last = section.body.start + start, section.body.start + end
        if for_both and for_both[0] < first:
            current, for_both = None, for_both[1:]
        entry, current, over = _listed(text.string[first:last], current, proxies=section.proxies)
        if entry:
            yield _moved(entry, first)
        if over:
            return
