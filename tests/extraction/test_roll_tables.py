import pytest

from registre.extraction.roll import extract
from registre.reading import read

Member = tuple[str, str, str | None]
DECIDES = "\n\nLe conseil municipal, après en avoir délibéré, approuve.\n"


def listed(words: str) -> list[Member]:
    text = read(f"# Conseil municipal du 3 mars 2021\n\n{words}{DECIDES}".encode(), "acte.md")
    found = extract(text, text.whole).attendances
    return [(a.person.name, a.status.value, a.proxy_to.name if a.proxy_to else None) for a in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "| Nom | Présent | Absent | Pouvoir à |\n|---|---|---|---|\n| Paul DURAND | X | | |\n| Guy BLANC | | X | Paul DURAND |\n"
            "| Ida VALLET | | X | |\n| Eva GRIS | | | |",
            [("Paul Durand", "Present", None), ("Guy Blanc", "Excused", "Paul Durand"), ("Ida Vallet", "Absent", None)],
        ),
        (
            "| Conseillers | Présence |\n|---|---|\n| M. Paul DURAND | Présent |\n| Mme Ida VALLET | Absente excusée |\n| M. Guy BLANC | Absent |",
            [("Paul Durand", "Present", None), ("Ida Vallet", "Excused", None), ("Guy Blanc", "Absent", None)],
        ),
        (
            "| Présents | Excusés | Absents |\n|---|---|---|\n| M. Paul DURAND, Maire | Mme Ida VALLET (pouvoir à Mme PETIT) | M. Jean ROUX |\n| Mme Anne PETIT | | |",
            [
                ("Paul Durand", "Present", None),
                ("Anne Petit", "Present", None),
                ("Ida Vallet", "Excused", "Petit"),
                ("Jean Roux", "Absent", None),
            ],
        ),
        (
            "Présents : Paul DURAND, Anne PETIT\n\n| Mandant | Mandataire |\n|---|---|\n| Guy BLANC | Paul DURAND |\n| Eva GRIS | Anne PETIT |",
            [
                ("Paul Durand", "Present", None),
                ("Anne Petit", "Present", None),
                ("Guy Blanc", "Excused", "Paul Durand"),
                ("Eva Gris", "Excused", "Anne Petit"),
            ],
        ),
    ],
)
def test_a_table_tells_who_was_there(words: str, expected: list[Member]) -> None:
    assert listed(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "| Membres en exercice | Présents | Votants |\n|---|---|---|\n| 15 | 12 | 14 |",
        "| Nom | Pour | Contre |\n|---|---|---|\n| Paul DURAND | X | |",
        "| Titulaires | Suppléants |\n|---|---|\n| Paul DURAND | Anne PETIT |",
        "| Nom | Présent | Absent |\n|---|---|---|\n| Paul DURAND | X | X |",
        "| Association | Pouvoir |\n|---|---|\n| Paul DURAND | Anne PETIT |",
    ],
)
def test_other_tables_tell_nothing_of_who_was_there(words: str) -> None:
    assert not listed(words)


def test_names_stand_in_their_proofs() -> None:
    words = "| Mandant | Mandataire |\n|---|---|\n| Guy BLANC | Paul DURAND |"
    text = read(f"# Conseil municipal\n\n{words}{DECIDES}".encode(), "acte.md")
    (found,) = extract(text, text.whole).attendances
    assert text.quote(found.proof.spans[0]) == "Guy BLANC"
    assert found.proxy_proof is not None
    assert text.quote(found.proxy_proof.spans[0]) == "Guy BLANC | Paul DURAND"
