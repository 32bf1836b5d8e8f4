"""What printed names announce."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registre.authorities import Reference
from registre.authorities.printed import keys, set_apart, telling, unlinked, words


@pytest.mark.parametrize(
    ("name", "compared"),
    [
        ("L'Isle-d'Abeau", "l isle d abeau"),
        ("STE-COLOMBE", "sainte colombe"),
        ("Villers s/ Mer", "villers sur mer"),
        ("Communauté d’Agglomération", "communaute d agglomeration"),
        ("", ""),
    ],
)
def test_words(name: str, compared: str) -> None:
    assert words(name) == compared


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("ville du mans", "commune/le mans"),
        ("commune des abymes", "commune/les abymes"),
        ("commune de l isle d abeau", "commune/l isle d abeau"),
        ("ville d avray", "commune/ville d avray"),
        ("communaute de communes du pays rhenan", "cc/pays rhenan"),
        ("conseil municipal de la ville de montpellier", "commune/montpellier"),
        ("conseil communautaire de la ca du pays de laon", "ca/pays de laon"),
        ("rennes metropole", "named/rennes metropole"),
        ("la metropole de lyon", "metropole/lyon"),
    ],
)
def test_a_name_may_stand_for_a_key(name: str, key: str) -> None:
    assert key in list(keys(name))


@pytest.mark.parametrize("name", ["la ville", "commune nouvelle", "metropole", "le departement", "conseil municipal"])
def test_a_kind_alone_stands_for_nothing(name: str) -> None:
    assert list(keys(name)) == []


def test_a_word_that_only_begins_like_a_kind_announces_nothing() -> None:
    assert list(keys("villeneuve sur lot")) == ["commune/villeneuve sur lot", "named/villeneuve sur lot"]


def test_links_are_told_from_what_tells() -> None:
    assert unlinked("de la vallee de l herault") == "vallee de l herault"
    assert telling("pays de l ain") == ["pays", "ain"]


def test_brackets_are_set_apart() -> None:
    assert set_apart("CC Vallée des Baux-Alpilles (CC VBA)") == ("CC Vallée des Baux-Alpilles", "CC VBA")
    assert set_apart("Ville de Lyon") == ("Ville de Lyon", "")


@settings(derandomize=True, deadline=None)
@given(st.text())
def test_whatever_is_printed_is_compared_the_same_way_twice(name: str) -> None:
    assert words(words(name)) == words(name)


@settings(derandomize=True, deadline=None)
@given(st.text(), st.lists(st.text(), max_size=3))
def test_no_name_and_no_hint_breaks_the_look_up(name: str, hints: list[str]) -> None:
    found = Reference.load().find(name, context=hints)
    assert found is None or found.address
