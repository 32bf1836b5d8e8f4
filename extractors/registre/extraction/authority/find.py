"""Weighs the names of a document's authority and looks the best up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from registre.authorities import Reference
from registre.extraction.authority import patterns as p
from registre.facts import Authority, Level, Span
from registre.french.names import ends_in_name, title_case
from registre.french.openings import FIGURES
from registre.french.text import fold, plain, slug, squeeze
from registre.reading.text import Text

_LETTERHEAD, _TITLE, _HEAD, _FOOT = 250, 1500, 4000, 1500
_OFTEN = 3
_ONCE = 10
"""What one mention of a bare place below the letterhead weighs at most."""
_BEFORE = 70
_IN_PASSING = 8
"""What one mention outside of the head weighs at most: a neighbour named in passing is not the authority."""
_FULL = ("ville", "commune", "metropole", "departement", "region", "communaute", "collectivite")


def _councils(text: Text) -> Iterator[tuple[re.Match[str], tuple[Level, ...]]]:
    """The councils that a text names, in order, each with the levels it may decide for."""
    for at, _ in text.starts(p.COUNCIL_STEMS, text.whole):
        for pattern, levels in p.COUNCILS:
            if m := pattern.match(text.plain, at):
                yield m, levels


def _seated_as(text: Text) -> str | None:
    """For which of two authorities a council sits, where it says so."""
    at = text.starts(("siege",), text.whole)
    return next((m["kind"].casefold() for start, _ in at if (m := p.SEATED_AS.match(text.plain, start))), None)


def council_name(text: Text) -> str:
    """Return the name of the council that sits ("Conseil municipal"); "Conseil" where nothing more is said."""
    if seated := _seated_as(text):
        return f"Conseil {'municipal' if seated == 'municipal' else 'général'}"
    if _governed(text):
        return "Conseil d'administration"
    first = next(_councils(text), None)
    return text.quote(Span(first[0].start(), first[0].end())).capitalize() if first else "Conseil"


def _levels(text: Text) -> tuple[Level, ...]:
    """The levels that the council named most may decide for; none where it is just "le Conseil".

    The assemblies of départements and régions are named as funders too: who heads the document goes before them.
    """
    if seated := _seated_as(text):
        return (Level.COMMUNE,) if seated == "municipal" else (Level.DEPARTMENT,)
    found = [(m.start(), levels) for m, levels in _councils(text)]
    often = Counter(levels for _, levels in found).most_common(1)[0][0] if found else ()
    if often not in p.FUNDERS:
        return often
    heads = _level(text.plain.lstrip("\n #*|").split("\n", 1)[0])
    at, first = found[0]
    return (heads,) if heads else first if at < _TITLE else often


def level(text: Text) -> Level | None:
    """Return the level of the authority whose council sits, which the kind of council says; None for several.

    A "conseil communautaire" is that of a communauté, but where the text speaks of a métropole.
    """
    found = _levels(text)
    if found == p.COMMUNITIES and not text.starts(("metro",), text.whole):
        return Level.INTERCOMMUNALITY
    return found[0] if len(found) == 1 else None


def _hints(text: Text) -> tuple[str, ...]:
    """What tells homonyms apart: the départements and postal codes printed in the head and the foot."""
    ends = (Span(0, min(_HEAD, len(text.plain))), Span(max(_HEAD, len(text.plain) - _FOOT), len(text.plain)))
    found = [m["name"] for end in ends for m in text.matches(p.DEPARTMENT, "depar", end)]
    found += [m[0] for end in ends for m in text.matches(p.POSTAL, FIGURES, end)]
    stamps = [m["department"].lstrip("0") for m in text.matches(p.STAMP, FIGURES, Span(0, _HEAD))]
    return tuple(dict.fromkeys([*found, *stamps]))


def _candidates(text: Text) -> Iterator[tuple[int, str]]:
    """The names printed, each with its weight; those of the head count double."""
    for weight, stems, pattern in p.NAMES:
        for at, _ in text.starts(stems.split(), text.whole):
            if m := pattern.match(text.plain, at):
                if weight == p.OF_COMMUNE and text.search(p.IN_PASSING, max(0, at - _BEFORE), at):
                    continue
                start, end = m.span("name")
                run_into = p.RUN_INTO.search(text.plain, start, end)
                name = text.quote(Span(start, run_into.start() if run_into else end))
                yield _weight(text, weight, at), p.TRAILING.sub("", name)
    for at, key in text.starts(p.ENDINGS, text.whole):
        end = at + p.ENDINGS[key]
        start = max(0, at - _BEFORE)
        m = p.ENDED.search(text.plain[start:end]) if ends_in_name(text.plain[start:at]) else None
        if m:
            yield p.ENDED_WEIGHT * (2 if at < _HEAD else 1), text.quote(Span(start + m.start("name"), end))


def _weight(text: Text, weight: int, at: int) -> int:
    """What a name weighs: double in the head, twice that in the letterhead, next to nothing where a council sits."""
    if text.search(p.VENUE, max(0, at - _BEFORE), at):
        return p.VENUE_WEIGHT
    return weight * (4 if at < _LETTERHEAD else 2 if at < _HEAD else 1)


def _by_stamp(text: Text, reference: Reference) -> Authority | None:
    stamp = next(text.matches(p.STAMP, FIGURES, text.whole), None)
    return reference.by_siren(stamp["siren"]) if stamp else None


def _printed(name: str) -> str:
    """A printed name as names are written; that of a département or région instead of its assembly's."""
    written = p.LINKS.sub(lambda m: m[0].lower(), title_case(name)) if name.isupper() else name[0].upper() + name[1:]
    assembly = p.ASSEMBLY.match(plain(written))
    if assembly is None:
        return written
    name = p.LEADING.sub(lambda link: link[0].lower(), written[assembly.end() :])
    return f"{'Région' if assembly['region'] else 'Département'}{name}"


def _governed(text: Text) -> Authority | None:
    """The body whose board decides (a CCAS), where the head names both, and no council before them."""
    board, body = (text.search(pattern, 0, min(_TITLE, len(text.string))) for pattern in (p.BOARD, p.BOARD_OF))
    first = next(_councils(text), None)
    if board is None or body is None or (first and first[0].start() < board.start()):
        return None
    name = _printed(p.TRAILING.sub("", text.quote(Span(*body.span("name")))))
    shared = Reference.load().has_homonyms(text.quote(Span(*body.span("place"))))
    return Authority(name, f"nom/{slug(name)}", _level(name), in_doubt=shared)


def _named(found: Authority, names: Counter[str], reference: Reference, hints: tuple[str, ...]) -> str:
    """The fullest form in which a document prints the authority found."""
    same = [n for n in names if (a := reference.find(n, context=hints)) and a.address == found.address]
    full = [n for n in same if fold(n).startswith(_FULL)]
    pick = max(full or same, key=lambda n: (names[n], not n.isupper(), n), default=found.name)
    return _printed(pick)


def _names(text: Text) -> Counter[str]:
    """What the names printed weigh, but for what stands just once, far from the head."""
    names: Counter[str] = Counter()
    for weight, name in _candidates(text):
        names[name] += weight
    head = text.string[:_HEAD]
    kept = {name: n for name, n in names.items() if n > _IN_PASSING or name in head}
    return Counter({name: n for name, n in kept.items() if fold(name) not in p.BARE})


def authority(text: Text) -> Authority | None:
    """Return the authority that decides in ``text``, named as the text prints it; None where it names none."""
    if governed := _governed(text):
        return governed
    reference, levels, hints = Reference.load(), _levels(text), _hints(text)
    names = _names(text)
    scores: Counter[str] = Counter()
    known: dict[str, Authority] = {}
    for name, weight in names.items():
        found = reference.find(name, context=hints)
        if found and (not levels or found.level in levels):
            known[found.address] = found
            scores[found.address] += weight
    stamped = _by_stamp(text, reference)
    if stamped and (not levels or stamped.level in levels):
        known[stamped.address] = stamped
        scores[stamped.address] += sum(names.values()) + 1
    if syndicate := _heading_syndicate(text, names, hints):
        return _unknown(Counter({syndicate: names[syndicate]}), ())
    if not scores or (not levels and _of_syndicates(names) > max(scores.values())):
        return _unknown(names, levels)
    best = known[max(sorted(scores), key=lambda address: scores[address])]
    return Authority(_named(best, names, reference, hints), best.address, best.level, best.siren, best.insee)


def _of_syndicates(names: Counter[str]) -> int:
    """What the syndicate weighs that is named most; the reference holds none."""
    return max((n for name, n in names.items() if p.SYNDICATE.match(fold(name))), default=0)


def _heading_syndicate(text: Text, names: Counter[str], hints: tuple[str, ...]) -> str | None:
    """The syndicate that heads a text, in a paragraph with no authority that the reference holds."""
    letterhead = squeeze(text.string[:_LETTERHEAD].lstrip().split("\n\n")[0])
    printed = [name for name in sorted(names) if name in letterhead]
    if any(Reference.load().find(name, context=hints) for name in printed):
        return None
    heading = (name for name in printed if p.SYNDICATE.match(fold(name)) and letterhead.startswith(name))
    return max(heading, key=len, default=None)


def by_place(text: Text) -> Authority | None:
    """Return the commune whose place a text names most, where its municipal council names no authority.

    It is named three times at least, twice as often as any other, and no other commune of France has its name, nor a
    département.
    """
    if _levels(text) != (Level.COMMUNE,):
        return None
    reference = Reference.load()
    places = Counter(text.quote(Span(m.start("name"), m.end("name"))) for m in p.MENTION.finditer(text.plain))
    often = [(name, count) for name, count in places.most_common() if count >= _OFTEN]
    found = [(commune, n) for name, n in often if (commune := reference.find(name, levels=(Level.COMMUNE,)))]
    if not found or any(2 * n > found[0][1] for _, n in found[1:]):
        return None
    wider = reference.find(f"département {found[0][0].name}", levels=(Level.DEPARTMENT,))
    return None if wider else found[0][0]


def _fits(name: str, levels: tuple[Level, ...]) -> bool:
    """Whether an authority of that name may have such a council: a syndicate has no conseil communautaire."""
    if levels == p.COMMUNITIES and p.SYNDICATE.match(fold(name)):
        return False
    return not levels or _level(name) in (None, *levels)


def _in_full(name: str, names: Sequence[str], weights: Counter[str]) -> str:
    """A bare name of a place with the kind of its authority, where the text prints both ("commune de …")."""
    full = [n for n in names if fold(n).startswith(_FULL) and fold(n).endswith(f" {fold(name)}")]
    return max(full, key=lambda n: weights[n], default=name) if not fold(name).startswith(_FULL) else name


def _unknown(names: Counter[str], levels: tuple[Level, ...]) -> Authority | None:
    """An authority that the reference does not hold, by the name printed most; not one of another level."""
    fitting = [name for name in sorted(names) if _fits(name, levels) and (_says_kind(name) or names[name] > _ONCE)]
    if not fitting:
        return None
    name = _printed(_in_full(max(fitting, key=lambda n: names[n]), fitting, names))
    shared = Reference.load().has_homonyms(name, levels=levels)
    level = _level(name) or (levels[0] if len(levels) == 1 else None)
    return Authority(name, f"nom/{slug(name)}", level, in_doubt=shared)


def _says_kind(name: str) -> bool:
    """Whether a name says what it names ("commune de …"): any capitalised words may stand behind "conseil de"."""
    return _level(name) is not None


def _level(name: str) -> Level | None:
    """The level that a name says."""
    folded = fold(name)
    return next((level for pattern, level in p.KINDS if pattern.match(folded)), None)
