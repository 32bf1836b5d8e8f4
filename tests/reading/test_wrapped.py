"""Lines broken at one width with an empty line behind each."""

import textwrap

from registre.extraction import read
from registre.reading.wrapped import mended

SPEECH = (
    "Le conseil municipal de la commune de Valbrune s'est réuni le 4 mars 2021 à dix-huit heures, sous la présidence "
    "de madame Jeanne Aubry, maire. Considérant que l'association Les Voix du Val demande le soutien de la commune "
    "pour son festival, que les crédits sont inscrits au budget et que la commission a donné son avis, le conseil, "
    "après en avoir délibéré, décide à l'unanimité d'attribuer une subvention de 1 200 euros à l'association Les Voix "
    "du Val pour l'année 2021, et autorise madame le maire à signer toute pièce utile à ce versement dans l'année."
)


def parted(words: str) -> str:
    return "\n\n".join(textwrap.wrap(words, 60))


def test_sentences_go_on_over_empty_lines() -> None:
    broken = parted(SPEECH)
    assert "\n\n" in broken
    assert mended(broken) == SPEECH


def test_the_facts_are_those_of_the_running_text() -> None:
    words = f"Extrait du registre des délibérations. N° 2021-12. {SPEECH}"
    whole, broken = (read(one.encode(), "acte.txt") for one in (words, parted(words)))
    assert [s.amount for act in broken.acts for s in act.subsidies] == [1200]
    assert [a.number for a in broken.acts] == [a.number for a in whole.acts] == ["2021-12"]


def test_words_parted_at_a_line_are_whole_where_the_text_prints_them_so() -> None:
    lines = [f"le conseil attribue cette subvention numero {n} a la commune," for n in range(12)]
    lines[3:5] = ["le conseil attribue la subven-", "tion de la commune de Sainte-", "Anne et les autres pour"]
    assert "la subvention de la commune de Sainte-Anne et" in mended("\n\n".join(lines))


def test_paragraphs_and_lists_stay_as_they_are() -> None:
    paragraphs = "\n\n".join(f"Le conseil approuve le point {n} de l'ordre du jour, à l'unanimité." for n in range(20))
    names = "\n\n".join(["Présents :", *(f"Madame Anne Dumas{n}, conseillère municipale" for n in range(20))])
    lined = "\n".join(textwrap.wrap(SPEECH * 3, 60))
    for words in (paragraphs, names, lined):
        assert mended(words) == words
