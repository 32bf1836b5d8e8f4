import pytest

from registre.evaluation import alike


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("l'association Les Rives du Cher", "Les Rives du Cher"),
        ("Comité de liaison (CLIC)", "Comité de liaison"),
        ("D.D.C.S.", "DDCS"),
        ("Comité départemental cycliste", "Comite departemental cyclisme"),
        ("RTI", "Réseau des territoires innovants"),
    ],
)
def test_names_of_one_body(a: str, b: str) -> None:
    assert alike.body(a, b, {"RTI": "Réseau des territoires innovants"})


@pytest.mark.parametrize(("a", "b"), [("Les Rives du Cher", "Les Rives de l'Yonne"), ("", "Les Rives"), ("RTI", "RTE")])
def test_names_of_two_bodies(a: str, b: str) -> None:
    assert not alike.body(a, b)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Claire Petit", "PETIT Claire", True),
        ("Petit", "Claire Petit", True),
        ("C. Petit", "Claire Petit", True),
        ("Claire Petit", "Hugues Petit", False),
        ("Claire Petit", "", False),
    ],
)
def test_names_of_persons(a: str, b: str, same: bool) -> None:
    assert alike.person(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (0, "0", True),
        (26500.0, "26500.00", True),
        (26500.0, "26501", False),
        (None, "0", False),
        ("2019-11-04", "2019-11-04", True),
    ],
)
def test_values(a: str | float | None, b: str, same: bool) -> None:
    assert alike.value(a, b) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("CGCT L2121-29", "CGCT L.2121-29", True),
        ("loi 82-213 1982-03-02", "loi n° 82-213 du 2 mars 1982", True),
        ("CGCT L2121-29", "code de l'urbanisme L2121-29", False),
        ("CGCT L2121-29", "CGCT R2121-29", False),
        ("CGCT", "code général des collectivités territoriales", True),
        ("CGCT", "code du sport", False),
    ],
)
def test_provisions(a: str, b: str, same: bool) -> None:
    assert alike.provision(a, b) is same
