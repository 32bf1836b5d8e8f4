from hypothesis import given
from hypothesis import strategies as st

from registre.french.sentences import boundaries
from registre.french.text import fold, plain, slug, squeeze


@given(st.text())
def test_plain_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(min_size=1))
def test_a_slug_fits_an_address(text: str) -> None:
    made = slug(text)
    assert made
    assert len(made) <= 80
    assert all(c.isascii() and (c.isalnum() or c == "-") for c in made)


def test_long_names_with_one_beginning_stay_apart() -> None:
    one, other = slug("a" * 200 + "b"), slug("a" * 200 + "c")
    assert one != other


def test_damaged_accents_fold_like_an_e() -> None:
    assert fold("D\ufffdlib\ufffdration") == fold("Délibération")


@given(st.text())
def test_statements_cover_the_text(text: str) -> None:
    ends = boundaries(text)
    assert ends[-1] == len(text)
    assert ends == sorted(set(ends))


def test_squeeze_leaves_single_spaces() -> None:
    assert squeeze("\n a \t b\u00a0c ") == "a b c"
