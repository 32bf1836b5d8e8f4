"""Finds what may head an act where nothing is numbered: labels, capitals, and the lines that a decision follows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from registre.extraction.zones.decisions import DECIDED
from registre.extraction.zones.headings import ANYWHERE, TITLE, Heading, has_lines
from registre.extraction.zones.patterns import ASIDE, DECIDES_AT_ONCE, OPENS_REPORT
from registre.reading.text import Text

_UPPER = r"[A-Z0-9 '\"/,;:()&°.-]"
_CAPITALS = re.compile(rf"(?m)^[ ]*(?P<lines>[A-Z]{_UPPER}{{7,}}(?:\n[ ]*[A-Z0-9'\"(-]{_UPPER}{{2,}})*)$")
_FORMULA = re.compile(
    r"(?:LE\b|LA\b|LES\b|L'|DU\s+\d|DELIB|DECI(?!SIONS?\s+MODIF)|APPROU|AUTORISE|ADOPTE|VOTE(?!\s+D[EU'])|POUR\b|CONTRE\b|ABST|TOTA|DEPENSE|RECETTE|PLAN\s+DE\s+FINANCEMENT|PROCES|"
    r"COMPTE[- ]RENDU|ORDRE\s+DU|EXTRAIT|REPUBLIQUE|SEANCE|REUNION|CONSEIL|PRESENTE?E?S?\b|ABSENT|ANNEXE|"
    r"ARTICLE|CONSIDERANT|VU\b|ENTENDU|"
    r"COMMUNE\b|VILLE\b|MAIRIE|DEPARTEMENT|ARRONDISSEMENT|CANTON|COMMUNAUTE|METROPOLE|REGION\b|SECRETAIRE|DATE\b|QUORUM)"
)
_RUN_IN = re.compile(rf"(?m)^[ ]*(?P<lines>[A-Z]{_UPPER}{{10,200}}?)(?=[ ]+{OPENS_REPORT}\w*\W[^\n]*[a-z]{{3}})")
"""A title in capitals that its report follows on the line."""

_OBJECT = re.compile(rf"(?m)^[ |*#>-]*(?P<after>(?i:objet)\s*:\s*){TITLE}")
_OBJECT_ANYWHERE = re.compile(rf"{ANYWHERE}(?P<after>(?i:objet)\s*:\s*){TITLE}")
_TITLE_LINE = re.compile(rf"\s*{TITLE}(?P<line>[^\n]{{5,200}})")
_NO_TITLE = re.compile(
    r"(?:Monsieur|Madame|MM?\.|Mme|Le\s|La\s|Les\s|L'|Vu\s|Considerant|Il\s|Apres|Fait\b|Pour\s)|.*[,;.]\s*$"
)
_LEAST_LETTERS = 12
_OFTEN = 3
_MOSTLY = 0.6
_DECIDED_BELOW = re.compile(
    rf"(?m)^[ ]*(?:[-•▪➢*][ ]+|(?<=\n\n)){TITLE}(?P<line>[^\n]{{5,200}}[^\n,;.:])\n[ ]*"
    rf"(?:{ASIDE}\n[ ]*)?(?={DECIDES_AT_ONCE})"
)
_DECIDED_BEHIND = re.compile(
    rf"(?m)^[ ]*{TITLE}(?P<line>[^\n:;.]{{4,200}}?)\s*:\s*"
    rf"(?=(?i:apres\s+(?:en\s+)?avoir\s+delibere)\b|{OPENS_REPORT}[^\n]*\w)"
)
_PARAGRAPH = re.compile(rf"(?<=\n\n)[ ]*(?:[-•▪➢][ ]+)?{TITLE}(?P<line>[^\n]{{5,120}}[^\s,;.:!?])[ ]*\n[ ]*(?=\n)")
"""A short paragraph of one line, without the stop of a sentence."""

_NO_ITEM = re.compile(
    r"(?:L[ea]s?\s+(?:conseil|president|maire|membres|bureau|comite)|Apres\b|Considerant|Vu\b|Il\s|Ce\s|Cette\s|Pour\b|Contre\b|Vote\b|Abst)|"
    r"(?i:(?:decide|approuve|autorise|adopte|accepte|fixe|designe|donne|charge|dit|precise|valide|prend|emet|sollicite|confirme)(?:nt|r)?\b)"
)
"""What heads no item: a sentence, a decision."""

_NO_HEAD = re.compile(
    r"(?i:seance|proces|compte[- ]rendu|conseil|presente?s?\b|absente?s?\b|excuse|pouvoirs?\b|procurations?\b|"
    r"secreta|date|nombre|votants|ordre\s+du|(?:(?:questions?|informations?|affaires)\s+(?:et\s+\w+\s+)?)?divers|commune\b|"
    r"mairie|departement\b|republique|fait\s+a|l[ea]\s+maire|signature|page\b|annexe|vote\b|resultat|total|"
    r"depenses|recettes|section|article|unanimite|adopte|approuve|accord)"
)
"""What heads a sitting, a table, a vote, and no item."""

_OPENS_SITTING = re.compile(
    r"[^\w\n]*(?:[^\n:]{0,60}:[^\w\n]*$|(?i:(?:(?:conseill(?:er|ere)s?|membres?|delegues?)\s+)?(?:presente?s?|absente?s?|excusee?s?|representee?s?)\b|"
    r"etai\w+|sont|reunion|l'an|du\s+\d+|sous\s+la|pouvoirs?|procurations?|(?:(?:nomination|designation|election)\s+(?:du|de\s+la|d'une?)\s+)?secretaire|"
    r"debut|ouverture|fin\s+de|monsieur|madame|mme|mm?\.|mrs?\b|convocation|nombre|quorum|votants|dernier))",
    re.MULTILINE,
)
"""Lines of a roll, of an opening: no titles of acts."""

_SAYS = re.compile(
    r"[A-Z][a-z']+\s+(?:de|du|des|d')\b|[^\n]*?(?:\b[a-z]{3,}|\b(?:DU|DES|DE|D'|AUX?|ET|POUR|SUR|EN|LA|LE)\b|\d|\b[A-Z]{4,}\s+[A-Z]{4,})"
)
"""A line with more words than names have."""

UNNUMBERED = frozenset({"object", "capitals", "line", "colon", "formula", "paragraph"})
"""The series of headings that have no number."""


def _in_capitals(text: Text) -> Iterator[Heading]:
    """The paragraphs in capitals, but for formulas; of those that follow each other, the last: sections stand above."""
    both = [*_CAPITALS.finditer(text.plain), *_RUN_IN.finditer(text.plain)]
    found = [m for m in sorted(both, key=lambda m: m.start()) if not _FORMULA.match(m["lines"])]
    for n, (m, after) in enumerate(zip(found, [*found[1:], None], strict=False)):
        if after is None or text.plain[m.end() : after.start()].strip():
            yield Heading(m.start(), m.start("lines"), "capitals", (0, n))


def _matched(text: Text, pattern: re.Pattern[str], series: str) -> Iterator[Heading]:
    for n, m in enumerate(text.finditer(pattern)):
        if not _NO_ITEM.match(m["line"]):
            yield Heading(m.start("line"), m.start("line"), series, (0, n))


def reads_as_title(text: Text, heading: Heading) -> bool:
    """Whether a heading may be the title of an act: no line of a roll, nor of the opening of a sitting.

    What a label opens, or a decision follows at once, is one.
    """
    plain, at = text.plain, heading.title
    if heading.series == "object":
        return True
    return bool((heading.series == "line" or _SAYS.match(plain, at)) and not _OPENS_SITTING.match(plain, at))


def unnumbered(text: Text) -> dict[str, list[Heading]]:
    """Return the headings without numbers of each series: those that a label opens, in capitals, decided at once."""
    pattern = _OBJECT if has_lines(text) else _OBJECT_ANYWHERE
    objects = [Heading(m.start(), m.end("after"), "object", (0, n)) for n, m in enumerate(text.finditer(pattern))]
    found = {
        "object": objects,
        "capitals": list(_in_capitals(text)),
        "line": list(_matched(text, _DECIDED_BELOW, "line")),
        "colon": list(_matched(text, _DECIDED_BEHIND, "colon")),
    }
    found["paragraph"] = [h for h in _matched(text, _PARAGRAPH, "paragraph") if not _NO_HEAD.match(text.plain, h.start)]
    titled = {series: [h for h in one if reads_as_title(text, h)] for series, one in found.items()}
    return {series: one for series, one in titled.items() if one}


def after_formulas(text: Text) -> dict[str, list[Heading]]:
    """Return the headings behind a formula that the text repeats and that decides: it closes one act, the next begins.

    None where what follows the formula mostly is no title.
    """
    ends = list(_repeated_decisions(text.plain))
    found = [m for end in ends if (m := _TITLE_LINE.match(text.plain, end)) and not _NO_TITLE.match(m["line"])]
    if len(found) < max(_OFTEN - 1, _MOSTLY * len(ends)):
        return {}
    return {"formula": [Heading(m.start("line"), m.start("line"), "formula", (0, n)) for n, m in enumerate(found)]}


def _repeated_decisions(plain: str) -> Iterator[int]:
    """Where runs of repeated lines end that hold a decision."""
    lines = list(re.finditer(r"[^\n]*\n", plain))
    words = ["".join(filter(str.isalpha, m[0].casefold())) for m in lines]
    counts = Counter(words)
    decided = False
    for n, m in enumerate(lines):
        repeated = len(words[n]) >= _LEAST_LETTERS and counts[words[n]] >= _OFTEN
        decided = (decided or (repeated and DECIDED.search(m[0]) is not None)) if repeated or not words[n] else False
        following = words[n + 1] if n + 1 < len(lines) else ""
        if decided and following and not (len(following) >= _LEAST_LETTERS and counts[following] >= _OFTEN):
            yield m.end()
