"""Texts that a rule could take for ever on: they are read, and nothing is found in them."""

from __future__ import annotations

import pytest

from registre.extraction import read
from registre.reading import read as read_text

HEAD = "Conseil municipal du 3 mai 2020\n\nDélibération n° 2020-1\n\n"


@pytest.mark.parametrize("piece", ["\n", "|\n", "-\n", "** ", "a **b ", "| ", "( ", "M. ", "l'", "mot ", "12 "])
def test_a_piece_without_end_is_read(piece: str) -> None:
    document = read((HEAD + piece * (30_000 // len(piece)) + "\n\nLe Conseil décide.").encode(), "acte.txt")
    assert all(not act.subsidies and not act.votes for act in document.acts)


def test_strong_words_lose_their_marks_and_an_odd_mark_stays() -> None:
    assert read_text(b"# Objet\n\n**Aide** et **Don", "acte.md").string == "Objet\n\nAide et **Don"
