import pytest

from registre.extraction import agreements
from registre.extraction.zones import single
from registre.facts import Agreement, Organisation, Proof, Rule, Span, Subsidy, SubsidyStatus
from registre.reading.text import Text

VICHY = Organisation("Ville de Vichy")


def agreed(words: str, *beneficiaries: str) -> tuple[Agreement, ...]:
    text = Text(words)
    named = Proof((Span(0, 1),), Rule("test"))
    grants = [Subsidy(Organisation(name), SubsidyStatus.AWARDED, named) for name in beneficiaries]
    return agreements.extract(text, single(text).acts[0], deciding=VICHY, grants=grants)


def parties(words: str, *beneficiaries: str) -> list[str]:
    return [party.name for agreement in agreed(words, *beneficiaries) for party in agreement.counterparties]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("DECIDE d'approuver la convention à passer entre la Ville et l'association Les Rives.", ["Les Rives"]),
        ("Le conseil approuve la convention à conclure entre la Ville de Vichy et le SDIS 03.", ["SDIS 03"]),
        (
            "Autorise à signer avec l'association « Les Orgues\nd'Allier » et l'association diocésaine de Moulins.",
            ["Les Orgues d'Allier", "association diocésaine de Moulins"],
        ),
        (
            "Conclure une convention compatible avec le culte, avec l'association « Les Orgues » et le SDIS 03.",
            ["Les Orgues", "SDIS 03"],
        ),
        (
            "Considérant les offres, le maire propose de passer un marché avec l'entreprise Colas Sud pour 12 000 €.",
            ["Colas Sud"],
        ),
        ("Il est décidé d'attribuer le marché de voirie du bourg à l'entreprise Colas Sud.", ["Colas Sud"]),
        ("Approuve l'avenant n° 2 au contrat conclu avec la SARL Transports du Cher.", ["SARL Transports du Cher"]),
        (
            "Approuve le contrat local conclu entre la Ville, la Région Bretagne, le SDIS 03 et l'association Les Rives.",
            ["Région Bretagne", "SDIS 03", "Les Rives"],
        ),
        (
            "Le conseil autorise le maire à contracter un emprunt de 500 000 € auprès de la Banque des Territoires.",
            ["Banque des Territoires"],
        ),
        ("Décide de souscrire auprès du Crédit Agricole une ligne de trésorerie.", ["Crédit Agricole"]),
        ("Accepte le devis de la société Vert Horizon et celui de l'entreprise Roux.", ["Vert Horizon", "Roux"]),
        ("Autorise la garantie d'un prêt à souscrire par Nièvre Habitat auprès de la Banque des Territoires.", []),
        ("Approuve la convention avec le Pays Combraille et Volcans.", ["Pays Combraille et Volcans"]),
        ("Approuve la convention avec Enedis et Orange.", ["Enedis", "Orange"]),
        (
            "Approuve l'avenant à la convention conclue le 3 mars 2015 entre la Communauté de communes, le SDIS 03 et l'ADEME.",
            ["SDIS 03", "ADEME"],
        ),
        ("Vu le projet de convention à intervenir avec le SDIS 03, annexé,", ["SDIS 03"]),
        (
            "Le conseil retient le devis de l'entreprise Brayer TP pour 12 380 € et celui de la SARL Menuiserie du Cher.",
            ["Brayer TP", "SARL Menuiserie du Cher"],
        ),
    ],
)  # fmt: skip
def test_the_other_parties_are_read(words: str, names: list[str]) -> None:
    assert parties(words) == names


@pytest.mark.parametrize(
    "words",
    [
        "Vu la convention signée avec l'association Les Rives en 2012,",
        "Vu la convention collective du 3 mars 1990, approuve le budget.",
        "Approuve la convention avec effet au 1er janvier.",
        "Approuve le règlement du camping.",
        "",
    ],
)
def test_what_is_recalled_or_has_no_party_is_none(words: str) -> None:
    assert parties(words) == []


def test_the_signatory_is_printed() -> None:
    words = "DECIDE d'autoriser Monsieur le Maire à signer la convention avec l'association Les Rives."
    (found,) = agreed(words)
    assert found.signatory == "Monsieur le Maire"


def test_one_beneficiary_is_the_party_of_the_convention() -> None:
    assert parties("Approuve la convention de partenariat annexée à la présente délibération.", "Les Rives") == [
        "Les Rives"
    ]


def test_of_two_beneficiaries_none_is_guessed() -> None:
    assert parties("Approuve la convention de partenariat annexée.", "Les Rives", "Aurore") == []


def test_all_beneficiaries_are_parties_where_all_conventions_are_annexed() -> None:
    assert parties("D'approuver les conventions types annexées.", "Les Rives", "Aurore") == ["Les Rives", "Aurore"]


def test_some_beneficiaries_only_are_parties_beside_letters_of_engagement() -> None:
    words = "D'approuver les lettres d'engagement et les conventions types annexées."
    assert parties(words, "Les Rives", "Aurore") == []


def test_an_agreement_that_goes_with_a_grant_is_proved_by_both() -> None:
    (agreement,) = agreed("Autorise le maire à signer la convention.", "Les Rives")
    assert [span.start for span in agreement.proof.spans][-1] == 0
    assert len(agreement.proof.spans) == 2


@pytest.mark.parametrize(
    "words",
    [
        "AUTORISE le Président à signer les conventions à intervenir avec les communes bénéficiaires.",
        "Les conventions établies entre la Ville de Vichy et les associations précitées sont approuvées.",
        "AUTORISE le Président à signer les conventions correspondantes avec chacune des deux structures.",
    ],
)
def test_agreements_with_all_beneficiaries_are_one_with_each(words: str) -> None:
    assert parties(f"DELIBERE. {words}", "commune de Loubeyrat", "Les Rives") == ["commune de Loubeyrat", "Les Rives"]


def test_agreements_with_others_are_none_with_the_beneficiaries() -> None:
    words = "DELIBERE. Rappelle que les conventions seront revues par les services."
    assert parties(words, "commune de Loubeyrat", "Les Rives") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("D'autoriser le maire à signer avec ladite association une convention d'objectifs.", ["Les Rives"]),
        ("D'autoriser le maire à signer avec l'association la convention.", ["Les Rives"]),
        ("D'entendre l'association, qui prépare une convention.", []),
    ],
)
def test_the_body_just_named_is_the_party(words: str, expected: list[str]) -> None:
    assert parties(words, "Les Rives") == expected
