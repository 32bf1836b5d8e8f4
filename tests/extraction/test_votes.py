from collections.abc import Callable

import pytest

from registre.extraction.votes import extract, outcome
from registre.extraction.zones import ActZones, minutes, single
from registre.facts import Outcome, VoteStatus
from registre.french.names import person
from registre.reading import read
from registre.reading.text import Text

Make = Callable[[str], tuple[Text, ActZones]]
DECIDES = "Le Conseil municipal, après en avoir délibéré"


@pytest.mark.parametrize(
    ("words", "status", "counts"),
    [
        ("à l'unanimité, approuve.", "Unanimous", (None, None, None)),
        ("à l’unanimité des membres présents et représentés, décide.", "Unanimous", (None, None, None)),
        ("VOTE\nUNANIMITÉ", "Unanimous", (None, None, None)),
        (
            "à l'unanimité des membres présents :\nADOPTE le rapport ;\nDÉCIDE de le publier.",
            "Unanimous",
            (None, None, None),
        ),
        ("adopte : 29 pour - 0 contre - 0 abstention(s)", "Tallied", (29, 0, 0)),
        ("à la majorité, adopte.", "Majority", (None, None, None)),
        ("à la majorité avec 38 voix pour et une abstention, adopte.", "Majority", (38, None, 1)),
        ("par 21 voix pour, 3 contre et 2 abstentions, adopte.", "Tallied", (21, 3, 2)),
        ("adopte : Pour : 15 Contre : 3 Abstentions : 0", "Tallied", (15, 3, 0)),
        ("Adoption à 0 contre, 0 abstention, 11 voix pour", "Tallied", (11, 0, 0)),
        ("Vote : Pour 45 – Contre 0 – Abstention 2", "Tallied", (45, 0, 2)),
        ("Résultat du vote\nPour le nouveau prestataire : 13 votes", "Tallied", (13, None, None)),
        ("procède au vote à bulletins secrets.", "SecretBallot", (None, None, None)),
        ("Résultat : 2 votes contre 1 abstention 9 votes pour", "Tallied", (9, 2, 1)),
        ("à la majorité, par 19 voix « Pour », 2 « Contre » et5 « Abstentions », adopte.", "Majority", (19, 2, 5)),
        ("à Punanimité, avec 24 voix « Pour », adopte.", "Unanimous", (24, None, None)),
        ("par 5 voix contre 1, adopte.", "Tallied", (5, 1, None)),
        ("par cinq voix contre deux, adopte.", "Tallied", (5, 2, None)),
        ("par 9 voix pour, 2 voix contre et 1 abstention, adopte.", "Tallied", (9, 2, 1)),
        ("27 votants pour: 20 contre: 4 abstention(s): 3 non votant(s) : 0", "Tallied", (20, 4, 3)),
    ],
)
def test_a_vote_is_read(act: Make, words: str, status: str, counts: tuple[int | None, ...]) -> None:
    text, zones = act(f"{DECIDES}, {words}")
    (vote,) = extract(text, zones)
    assert vote.status is VoteStatus(status)
    assert (vote.votes_for, vote.votes_against, vote.abstentions) == counts


@pytest.mark.parametrize(
    "words",
    [
        "adopte le projet.",
        "DELIBERE\n1° - Approuve la convention.",
        "fixe le nombre d'adjoints ; pour 3 ans, un pour chaque quartier.",
        "approuve le contrat contre paiement de 12 € par an.",
        "Vu l'avis favorable de la commission des finances, rendu à l'unanimité, approuve.",
    ],
)
def test_no_vote_is_invented(act: Make, words: str) -> None:
    text, zones = act(f"{DECIDES}, {words}")
    assert extract(text, zones) == ()


def test_voters_are_named_as_the_roll_names_them(act: Make) -> None:
    roll = [who for who in map(person, ("Ronan TANGUY", "Ana LEBLANC", "Luc PETIT")) if who]
    text, zones = act(f"{DECIDES}, à la majorité, approuve.\nContre : 1 (Mme LEBLANC)\nAbstention : M. Tanguy")
    (vote,) = extract(text, zones, roll)
    assert [who.name for who in vote.against] == ["Ana Leblanc"]
    assert [who.name for who in vote.abstaining] == ["Ronan Tanguy"]


def test_lists_of_several_votes_name_nobody_s_vote_on_the_act(act: Make) -> None:
    said = "Pour le judo :\nContre : M. Roy\n\nPour le tennis :\nContre : Mme Petit"
    text, zones = act(f"{DECIDES}, à la majorité, approuve le tableau.\n\n{said}")
    (vote,) = extract(text, zones)
    assert vote.status is VoteStatus.MAJORITY
    assert vote.against == ()


ROLL = [who for who in map(person, ("Luc ROY", "PETIT Ana", "Zoé BLANC")) if who]


@pytest.mark.parametrize(
    ("words", "against", "abstaining"),
    [
        ("à la majorité (1 abstention : Luc ROY ; 1 contre : Zoé BLANC) : approuve.", ["Zoé Blanc"], ["Luc Roy"]),
        ("par 9 voix pour et 1 abstention (Luc ROY) : approuve.", [], ["Luc Roy"]),
        ("à la majorité, approuve : 2 contre (1 + 1 procuration : L. Roy et A. Petit)", ["Luc Roy", "Petit Ana"], []),
        ("à la majorité, approuve. Mme Blanc vote contre, MM. Roy et M. Vallet s'abstiennent.", ["Zoé Blanc"], ["Luc Roy", "Vallet"]),
        ("par 9 voix pour, 1 voix contre (M. ROY), et 2 abstentions (Mme PETIT, Mme BLANC), adopte.", ["Luc Roy"], ["Petit Ana", "Zoé Blanc"]),
        ("adopte par 9 voix pour et 2 contre (MM. ROY et VALLET).", ["Luc Roy", "Vallet"], []),
        ("adopte.\nOnt voté contre :\n- Luc ROY\n- Zoé BLANC\nSe sont abstenus :\n- Ana PETIT\n\nLes travaux sont faits par\n- Zoé BLANC", ["Luc Roy", "Zoé Blanc"], ["Petit Ana"]),
        ("adopte. Abstentions : Mme Blanc, M. Vallet Départ de M. Roy à 20 h 25 III. PATRIMOINE", [], ["Zoé Blanc", "Vallet"]),
        ("adopte. S'est abstenue : Mme Blanc. Les travaux de M. Roy sont suivis.", [], ["Zoé Blanc"]),
        ("approuve : 29 pour - 0 contre - 0 abstention(s) La Présidente, Zoé BLANC", [], []),
        ("à l'unanimité, approuve la réponse à l'abstention de la région (Lyon, Roanne)", [], []),
        ("approuve le contrat ; M. Roy demande si le contre-projet de Mme Blanc est chiffré", [], []),
    ],
)  # fmt: skip
def test_voters_are_named_without_civility_or_before_the_verb(
    act: Make, words: str, against: list[str], abstaining: list[str]
) -> None:
    text, zones = act(f"{DECIDES}, {words}")
    votes = extract(text, zones, ROLL)
    assert [who.name for vote in votes for who in vote.against] == against
    assert [who.name for vote in votes for who in vote.abstaining] == abstaining


def test_who_takes_no_part_is_kept(act: Make) -> None:
    text, zones = act(f"{DECIDES}, à l'unanimité, approuve. M. David PETIT, Mme Ana ROY ne prennent pas part au vote.")
    (vote,) = extract(text, zones)
    assert [who.name for who in vote.non_participants] == ["David Petit", "Ana Roy"]


def test_a_contradiction_is_kept_and_marked(act: Make) -> None:
    text, zones = act(f"{DECIDES}, à l'unanimité :\n- APPROUVE le compte.\n4 abstentions")
    (vote,) = extract(text, zones)
    assert (vote.status, vote.abstentions) == (VoteStatus.UNANIMOUS, 4)
    assert vote.contradiction


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{DECIDES}, approuve le budget.", Outcome.ADOPTED),
        ("Le Conseil Adopte.", Outcome.ADOPTED),
        (f"{DECIDES}, prend acte du rapport.", Outcome.NOTED),
        (f"{DECIDES}, prend acte des décisions : arrêté approuvant le schéma.", Outcome.NOTED),
        (f"{DECIDES}, prend acte du rapport et approuve le bilan.", Outcome.ADOPTED),
        (f"{DECIDES}, rejette la demande.", Outcome.REJECTED),
        (f"{DECIDES} : le point est retiré de l'ordre du jour.", Outcome.POSTPONED),
        ("Proposition de règlement\nVote : 6 voix contre, 0 abstention, 5 voix pour", Outcome.REJECTED),
        (f"{DECIDES}, décide de reporter sa décision à la prochaine réunion.", Outcome.POSTPONED),
        (f"{DECIDES}, décide de reporter ce point à la prochaine séance.", Outcome.POSTPONED),
        (f"{DECIDES}, décide de reporter le solde sur le budget 2022.", Outcome.ADOPTED),
        ("Le conseil municipal retient le devis de la société Kerbois.", Outcome.ADOPTED),
        ("Le plan communal sera mis à jour au printemps.", None),
    ],
)
def test_what_became_of_an_act(act: Make, words: str, expected: Outcome | None) -> None:
    text, zones = act(words)
    assert outcome(text, zones, extract(text, zones)) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Point n°1 Rapport annuel | Prend acte Point n°2 Tarifs | A l'unanimité", Outcome.NOTED),
        ("1. Vente de tables\nAdopté, 11 voix pour\n2. Chemin\nAjourné", Outcome.ADOPTED),
        ("1. Chemin\nLe vote a été reporté\nAjourné.\n2. Tables\nAdopté", Outcome.POSTPONED),
    ],
)
def test_minutes_say_without_a_formula_what_became_of_an_act(words: str, expected: Outcome) -> None:
    text = Text(words)
    first = minutes(text).acts[0]
    assert outcome(text, first, extract(text, first)) is expected


def test_a_vote_may_lead_to_the_decision_in_its_sentence(act: Make) -> None:
    text, zones = act(
        "Le maire expose les taux.\n\nPar 3 voix pour et 1 abstention, le conseil municipal fixe les taux."
    )
    (vote,) = extract(text, zones)
    assert (vote.votes_for, vote.abstentions) == (3, 1)


def test_the_vote_of_a_sentence_before_is_not_the_act_s(act: Make) -> None:
    text, zones = act("La commission a voté par 3 voix pour. Le conseil municipal fixe les taux.")
    assert extract(text, zones) == ()


def test_what_a_row_of_a_table_says_is_not_the_outcome_of_the_act() -> None:
    words = (
        "# Aides\n\nLe Conseil, après en avoir délibéré, DÉCIDE d'attribuer, à l'unanimité, les aides suivantes :\n\n"
        "| Bénéficiaire | Montant |\n|---|---|\n| Les Rives | 500 € |\n| Comité des fêtes | ajourné |\n"
    )
    text = read(words.encode(), "acte.md")
    zones = single(text).acts[0]
    assert outcome(text, zones, extract(text, zones, [])) is Outcome.ADOPTED


def test_a_list_with_many_spaces_that_no_vote_follows_is_read_in_linear_time(act: Make) -> None:
    members = ", ".join(["M. Paul   DURAND (points 1 à 12)", "Mme Anne   DE LA TOUR (arrivée à 18 h 30)"] * 30)
    text, zones = act(f"{DECIDES}, décide. Sont absents : {members} quittent la salle.")
    assert not any(one.abstaining for one in extract(text, zones))


def test_the_sentence_that_leads_to_a_decision_goes_over_a_broken_paragraph(act: Make) -> None:
    text, zones = act(
        "> Le Conseil, ayant entendu l'exposé, à l'unanimité des membres présents et\n\nreprésentés, Après en avoir délibéré, approuve."
    )
    assert [vote.status for vote in extract(text, zones)] == [VoteStatus.UNANIMOUS]


def test_the_sentence_before_the_organ_s_leads_to_nothing(act: Make) -> None:
    text, zones = act(
        "Le bureau s'est prononcé à l'unanimité.\n\nLe Conseil, ayant entendu l'exposé,\n\nAprès en avoir délibéré, approuve."
    )
    assert extract(text, zones) == ()


def test_an_act_that_is_adopted_and_noted_is_adopted() -> None:
    words = "1. Travaux\n\nAdopte à l'unanimité les travaux.\n\nPrend acte de leur coût.\n\n2. Bilan\n\nIl est pris note.\n\nPrend acte du bilan."
    text = Text(f"Compte rendu\n\n{words}")
    found = [outcome(text, one, extract(text, one)) for one in minutes(text).acts]
    assert found == [Outcome.ADOPTED, Outcome.NOTED]
