import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import registre.extraction
from registre.french.hints import hints
from registre.reading.text import Text

EXAMPLES = sorted(p for p in (Path(__file__).parents[2] / "examples").rglob("*.md") if p.name != "README.md")
I = re.IGNORECASE  # noqa: E741


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"pour\s+(?:extrait|copie)\b", ("copie", "extrait")),
        (r"\b(?:attribu|accord|allou)\w+\s+par", ("accord", "allou", "attribu")),
        (r"subventions?", ("subvention",)),
        (r"(?:aide\s+){2,}", ("aide",)),
        (r"\d+(?=\s+voix)", ("voix",)),
        (r"(?<=pour )\d+", ()),
        (r"(?!refus)\w+", ()),
        (r"(?:refuse)?\w+", ()),
        (r"refuse|\d+", ()),
        (r"un|deux", ()),
        (r"[CK]RANE", ("crane", "krane")),
        (r"(?i:Vu)\s(?P<code>C\.G\.C\.T)", ("c.g.c.t",)),
        (r"(?>acte)++s", ("acte",)),
    ],
)
def test_a_pattern_tells_what_it_cannot_do_without(pattern: str, needed: tuple[str, ...]) -> None:
    assert hints(re.compile(pattern)).needs == needed


def _patterns() -> Iterator[re.Pattern[str]]:
    def within(value: object) -> Iterator[re.Pattern[str]]:
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            yield value
        elif isinstance(value, (tuple, list)):
            for one in value:
                yield from within(one)

    for name, module in sorted(sys.modules.items()):
        if name.startswith(registre.extraction.__name__):
            for value in vars(module).values():
                yield from within(value)


PATTERNS = list({id(pattern): pattern for pattern in _patterns()}.values())


@pytest.mark.parametrize(
    ("pattern", "opens"),
    [
        (r"\b(?:au\s+profit|accord(?:ee?|ant))", {"au", "accor"}),
        (r"\bvote\b", {"vote"}),
        (r"\bl'\s?an\b|\bvotes?(?!\w)\s", {"l", "vote", "votes"}),
        (r"(?<![\w.])\d{1,3}\s", {"0"}),
        (r"\b(?:subventions?\w*|[Aa]ide\s)", {"subve", "aide"}),
        (r"\b(?:tout\s+)?acte\s", {"tout", "acte"}),
        (r"\bvot", None),
        (r"vote\s", None),
        (r"\b(?:vote|\w+)\s", None),
        (r"\b(?:de\s*)?(?:la)?", None),
        (r"\s*\bvote\s", None),
        (r"\b(?:a|b)+c\s", None),
    ],
)
def test_a_pattern_tells_the_words_it_opens_with(pattern: str, opens: set[str] | None) -> None:
    assert hints(re.compile(pattern)).opens == opens


def _spans(matches: Iterable[re.Match[str]]) -> list[tuple[int, int]]:
    return [m.span() for m in matches]


@pytest.fixture(autouse=True)
def _anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("registre.reading.text._SHORT", 0)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_a_text_finds_all_that_the_patterns_of_the_rules_match(path: Path) -> None:
    text, found = Text(path.read_text(encoding="utf-8")), 0
    for pattern in PATTERNS:
        everywhere = _spans(pattern.finditer(text.plain))
        assert _spans(text.finditer(pattern)) == everywhere, pattern.pattern
        found += bool(everywhere)
    assert found > 100


def _made_of(piece: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(piece, piece).map("".join),
        st.tuples(piece, piece).map(lambda two: f"(?:{two[0]}|{two[1]})"),
        st.tuples(piece, st.sampled_from(["?", "*", "+", "{2}", "{0,2}", "+?", "?+"])).map(
            lambda two: f"(?:{two[0]}){two[1]}"
        ),
        piece.map(lambda one: f"(?={one}){one}"),
        piece.map(lambda one: f"(?>{one})"),
    )


LETTERS = st.characters(exclude_characters="ıſ")  # (small letters that stand for others where case does not matter)
WORDS = ["aide", "aides ", " acte", "VU", " ", "12", "œ", "É", "s", ".", "\n"]
REGEXES = st.recursive(
    st.sampled_from(
        [
            "aide",
            "acte",
            "Vu",
            "s",
            r"\s",
            r"\w",
            "[ae]",
            "[a-c]",
            "[^a]",
            ".",
            r"\b",
            "(?!x)",
            "(?<!x)",
            r"(?<!\w)",
            r"\d",
            " ",
            "É",
        ]
    ),
    _made_of,
    max_leaves=8,
)


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_a_text_finds_all_that_any_pattern_matches(data: st.DataObject) -> None:
    pattern = re.compile(data.draw(REGEXES), data.draw(st.sampled_from([I, 0])))
    string = "".join(
        data.draw(st.lists(st.one_of(st.from_regex(pattern, alphabet=LETTERS), st.sampled_from(WORDS)), min_size=1))
    )
    text = Text.of(string, string)
    matched = [m for m in pattern.finditer(string) if m[0]]
    assert _spans(m for m in text.finditer(pattern) if m[0]) == _spans(matched)


def test_a_text_looks_for_what_a_pattern_needs_in_the_zone_alone() -> None:
    text = Text("La subvention est REFUSÉE. Rien d'autre.")
    pattern = re.compile(r"\brefuse\w*", I)
    assert text.search(pattern)
    assert text.search(pattern, 26) is None
    assert [m[0] for m in text.finditer(pattern)] == ["REFUSEE"]
    assert list(text.finditer(pattern, 0, 20)) == []
