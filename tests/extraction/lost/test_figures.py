"""Runs of figures whose cells were lost."""

import pytest

from registre.extraction.lost.figures import runs, ways
from registre.facts import Span


def read(words: str, most: int) -> list[list[list[str]]]:
    found = runs(words, Span(0, len(words)))
    return [[["-" if c.value is None else f"{c.value:f}" for c in way] for way in ways(run, most)] for run in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("1 500 € 2 000 €", ["1500", "2000"]),
        ("2 504 15 685", ["2504", "15685"]),
        ("12 715,62 € - € 169 666,04 €", ["12715.62", "-", "169666.04"]),
        ("/ 500,00 300,00", ["-", "500.00", "300.00"]),
        ("12 570,00 € 10 % 1 257,00 €", ["12570.00", "1257.00"]),
        ("-212 198,10 0,00", ["-212198.10", "0.00"]),
    ],
)
def test_marks_and_thousands_tell_the_cells(words: str, told: list[str]) -> None:
    assert read(words, len(told))[0][0] == told


def test_a_space_may_part_thousands_or_cells() -> None:
    assert read("500 600", 2) == [[["500", "600"], ["500600"]]]
    assert read("1 500 300", 2) == [[["1", "500300"], ["1500", "300"], ["1500300"]]]
    assert read("500 600", 1) == [[["500600"]]]


def test_a_line_parts_cells() -> None:
    assert read("1 500\n300", 2) == [[["1500", "300"]]]


@pytest.mark.parametrize("words", ["le 05/04/2023", "M57", "R2121-10", "n°12", "3ème", "L.2121"])
def test_figures_within_words_are_no_cells(words: str) -> None:
    assert read(words, 2) == []
