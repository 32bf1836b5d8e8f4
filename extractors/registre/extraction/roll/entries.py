"""From the words under a heading to the members they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from registre.extraction.roll import patterns as p
from registre.extraction.roll.cuts import BOTH, PARENTHESES, cuts
from registre.extraction.roll.entry import Entry, Named
from registre.extraction.roll.notes import Offices, Setting, noted
from registre.extraction.roll.sections import Section
from registre.facts import AttendanceStatus, Civility, Span
from registre.french.names import civility, is_plural, person, without_what_follows
from registre.reading.text import Text

_LONGEST_NAME = 60
_LEAST_LETTERS = 2


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
    name = _without_link(without_what_follows(m["name"]), text.plain[span.start + m.end() : span.end])
    at = Span(start, start + len(name))
    who = person(text.string[at.start : at.end], civil=civility(m["civility"]) if m["civility"] else current)
    titled = m["civility"] is not None or m["title"] is not None
    if who is None or sum(map(str.isalpha, name)) < _LEAST_LETTERS or _is_no_name(name, titled=titled):
        return None, shared
    capitals, small = _shape(name)
    for_several = m["civility"] is None or is_plural(m["civility"])
    return Entry(who, at, capitals=capitals, small=small, titled=titled, shared=for_several), shared


def _without_link(name: str, rest: str) -> str:
    """A name in capitals without the “À” that leads to the next, or the “EST” that says what became of it."""
    if name.endswith(" A") and p.OPENS_HOLDER.match(rest):
        return name[:-2]
    return name.removesuffix(" EST")


def _is_no_name(name: str, *, titled: bool) -> bool:
    """Whether a name is an office or opens a sentence, or without a civility, whether it opens something else."""
    opens = p.OFFICE.match(name) or p.ARTICLE.match(name)
    return bool(opens or (not titled and p.OPENS_ELSE.match(name)))


def _shape(name: str) -> tuple[bool, bool]:
    """Whether a name has a word in capitals, and one that is not."""
    words = [word for word in name.split() if not word.islower()]
    return any(w.isupper() and len(w) > 1 for w in words), any(not w.isupper() for w in words)


def _entry(text: Text, span: Span, current: Civility | None, setting: Setting) -> tuple[Entry | None, Civility | None]:
    """The member that an entry names, and the civility that the next ones share."""
    entry, shared = _named(text, span, current)
    if entry is None or not text.plain[entry.span.end : span.end].strip(" .,\n"):
        return entry, shared
    rest = Span(entry.span.end, span.end)
    if p.DOES.match(text.plain, rest.start, rest.end):
        return None, shared
    return noted(entry, text, rest, setting), shared


def _is_over(plain: str) -> bool:
    """Whether words that have no place in a roll follow the name."""
    plain = PARENTHESES.sub("", plain) if "(" in plain else plain
    return p.ALIEN.search(p.WITH_OFFICE.sub("", plain)) is not None


def member(text: Text, cell: Span) -> Named | None:
    """Return the member whose name is all that a cell of a table holds, but for offices and notes behind it."""
    entry, _ = _named(text, cell, None)
    if entry is None or _is_over(text.plain[entry.span.end : cell.end]):
        return None
    return entry.person, entry.span


def _read(
    text: Text, span: Span, current: Civility | None, setting: Setting
) -> tuple[Entry | None, Civility | None, bool]:
    """The member that some words name, the civility that the next ones share, and whether the roll is over."""
    words = text.plain[span.start : span.end]
    if shared_by_lines := p.SHARED.match(words):
        return None, civility(shared_by_lines["civility"]), False
    if p.SUBHEADING.match(words) or words.rstrip().endswith(":"):
        return None, current, False
    if behind := p.PLACED_BEHIND.match(words) if not setting.pairs else None:
        entry, shared = _named(text, Span(span.start, span.start + behind.end("member")), current)
        return entry, shared, False
    placed = (p.FROM if setting.pairs else p.PLACED).match(words)
    start = placed.end() if placed else 0
    entry, shared = _entry(text, Span(span.start + start, span.end), current, setting)
    return entry, shared, _is_over(words[start:])


def entries(text: Text, section: Section, offices: Offices) -> Iterator[Entry]:
    """Give the members listed in a section, in order, up to words that have no place in a roll.

    "MM. A, B, Mme C" gives a civility to each: a plural one holds until the next. Offices and group headings are none.
    Behind "M. A a donné pouvoir à M. B", "M. C à M. D" says the same. ``offices`` tells who "M. le Maire" is.
    """
    for_both = [m.start() for m in BOTH.finditer(text.plain, section.body.start, section.body.end)]
    current: Civility | None = None
    setting = Setting(section.proxies, section.status is AttendanceStatus.PRESENT, offices)
    for span in cuts(text.plain, section.body, proxies=section.proxies):
        if for_both and for_both[0] < span.start:
            current, for_both = None, for_both[1:]
        entry, current, over = _read(text, span, current, setting)
        if entry:
            setting = replace(setting, pairs=setting.pairs or entry.holder is not None)
            yield entry
        if over:
            return
