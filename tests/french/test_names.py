import pytest

from registre.facts import Civility
from registre.french.names import civility, person, title_case


@pytest.mark.parametrize(
    ("printed", "name", "civil", "family"),
    [
        ("Mme Amina BERTHOLLET", "Amina Berthollet", Civility.MRS, False),
        ("M. Da Passano", "Da Passano", Civility.MR, True),
        ("Madame de Lavernée", "de Lavernée", Civility.MRS, True),
        ("Monsieur Jean-Luc DE LA TOUR", "Jean-Luc De La Tour", Civility.MR, False),
        ("LE GUEN Yannick", "Le Guen Yannick", None, False),
        ("Mr PERRIN-GILBERT", "Perrin-Gilbert", Civility.MR, True),
        ("Yves", "Yves", None, False),
    ],
)
def test_a_person_is_read(printed: str, name: str, civil: Civility | None, family: bool) -> None:
    found = person(printed)
    assert found is not None
    assert (found.name, found.civility, found.family_name_only) == (name, civil, family)


@pytest.mark.parametrize("printed", ["", "M.", "Mme ", " ,"])
def test_nobody_is_invented(printed: str) -> None:
    assert person(printed) is None


def test_a_lawyers_title_is_no_civility() -> None:
    assert civility("Me") is None


def test_mixed_words_stay_as_printed() -> None:
    assert title_case("Cédric de SAINT JOUAN") == "Cédric de Saint Jouan"
