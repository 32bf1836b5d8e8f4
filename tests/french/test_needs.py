import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import registre.extraction
from registre.french.needs import needs
from registre.reading.text import Text

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("*.md"))
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
    assert needs(re.compile(pattern)) == needed


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


def test_nothing_that_the_patterns_match_is_without_what_they_need() -> None:
    told = 0
    for path in EXAMPLES:
        text = Text(path.read_text(encoding="utf-8"))
        for pattern in PATTERNS:
            for m in list(pattern.finditer(text.plain))[:20]:
                ahead = text.lower[m.start() : m.end() + 300]
                assert not needs(pattern) or any(word in ahead for word in needs(pattern)), pattern.pattern
                told += bool(needs(pattern))
    assert told > 300


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


REGEXES = st.recursive(
    st.sampled_from(
        ["aide", "acte", "Vu", "s", r"\s", r"\w", "[ae]", "[a-c]", "[^a]", ".", r"\b", "(?!x)", "(?<!x)", "É"]
    ),
    _made_of,
    max_leaves=8,
)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_matches_any_pattern_holds_what_it_needs(data: st.DataObject) -> None:
    pattern = re.compile(data.draw(REGEXES), data.draw(st.sampled_from([I, 0])))
    string = data.draw(st.from_regex(pattern))
    assert pattern.search(string)
    assert not needs(pattern) or any(word in string.lower() for word in needs(pattern))


def test_a_text_looks_for_what_a_pattern_needs_in_the_zone_alone() -> None:
    text = Text("La subvention est REFUSÉE. Rien d'autre.")
    pattern = re.compile(r"\brefuse\w*", I)
    assert text.search(pattern)
    assert text.search(pattern, 26) is None
    assert [m[0] for m in text.finditer(pattern)] == ["REFUSEE"]
    assert list(text.finditer(pattern, 0, 20)) == []
