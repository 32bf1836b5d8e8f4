from collections.abc import Callable

import pytest

from registre.extraction.agreements import extract as agreements
from registre.extraction.partners import extract, lists
from registre.extraction.zones import ActZones
from registre.facts import Organisation
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]
TOWN = Organisation("Ville de Sermages")


def listed(words: str) -> list[tuple[str, str, bool]]:
    text = Text(words)
    found = extract(tuple(lists(text, text.whole)), deciding=TOWN, beneficiaries=[Organisation("Les Amis du parc")])
    return [(p.partner.name, p.role.value, p.open_list) for p in found]


def test_roles_change_with_labels_and_lists_stay_open() -> None:
    words = (
        "Son pilotage regroupe les partenaires co-organisateurs : Villes du Sud, l'Assemblée des cantons (AdC), la Ville de "
        "Sermages et des relais régionaux : Club Alpha, Aec Com et des grands groupes en lien : Enedis, Engie - Cisco, La "
        "Poste, etc."
    )
    assert listed(words) == [
        ("Villes du Sud", "CoOrganiser", True),
        ("Assemblée des cantons", "CoOrganiser", True),
        ("Club Alpha", "Relay", True),
        ("Aec Com", "Relay", True),
        ("Enedis", "PartnerRole", True),
        ("Engie", "PartnerRole", True),
        ("Cisco", "PartnerRole", True),
        ("La Poste", "PartnerRole", True),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Le projet est mené en partenariat avec Enedis et La Poste.", ["Enedis", "La Poste"]),
        ("L'association Les Amis du parc agit en partenariat avec la Ville de Sermages.", []),
        ("Les partenaires sont nombreux et motivés.", []),
    ],
)
def test_who_is_named_is_a_partner(words: str, expected: list[str]) -> None:
    assert [name for name, _, _ in listed(words)] == expected


@pytest.mark.parametrize(
    ("words", "party"),
    [
        (
            "Approuve la convention à passer entre la Ville et l'association Le Phare définissant les conditions.",
            "Le Phare",
        ),
        ('autorise M. le Maire à signer avec l\'association "Le Phare" une convention', "Le Phare"),
        ("Approuve l'avenant n° 2 à la convention avec la CAF du Rhône.", "CAF du Rhône"),
    ],
)
def test_the_other_party_of_an_agreement(act: Make, words: str, party: str) -> None:
    text, zones = act(f"DELIBERE\n1° - {words}")
    found = agreements(text, zones, deciding=TOWN)
    assert [p.name for a in found for p in a.counterparties] == [party]


@pytest.mark.parametrize(
    "words",
    ["Vu la convention relative à l'expérimentation signée avec l'État ;", "La convention collective s'applique."],
)
def test_an_agreement_that_is_there_already_is_none(act: Make, words: str) -> None:
    text, zones = act(words)
    assert agreements(text, zones, deciding=TOWN) == ()


def test_who_signs(act: Make) -> None:
    text, zones = act(
        "DELIBERE\n1° - Approuve la convention avec l'association Le Phare.\n"
        "2° - Autorise monsieur le Président à signer ladite convention."
    )
    (found,) = agreements(text, zones, deciding=TOWN)
    assert found.signatory == "monsieur le Président"
