import pytest

from registre.extraction.roll import Roll, extract
from registre.facts import AttendanceStatus, Civility
from registre.reading.text import Text


def roll(words: str) -> Roll:
    text = Text(words)
    return extract(text, text.whole)


def listed(words: str) -> list[tuple[str, str, str | None]]:
    return [(a.person.name, a.status.value, a.proxy_to.name if a.proxy_to else None) for a in roll(words).attendances]


def test_a_civility_is_shared_by_a_list() -> None:
    found = roll("Présents : MM. Martin, Le Gall, Mme Roy, Mmes Petit, de Lavaur, M. Da Costa.").attendances
    assert [(a.person.civility, a.person.name) for a in found] == [
        (Civility.MR, "Martin"),
        (Civility.MR, "Le Gall"),
        (Civility.MRS, "Roy"),
        (Civility.MRS, "Petit"),
        (Civility.MRS, "de Lavaur"),
        (Civility.MR, "Da Costa"),
    ]
    assert all(a.person.family_name_only for a in found)


def test_homonyms_are_told_apart_by_civility() -> None:
    found = roll("Présents : Mme Cochard, MM. Cochard, Colin.").attendances
    assert len(found) == 3


@pytest.mark.parametrize(
    "words",
    [
        "Présents : M. Roy. Absents excusés : M. Petit (pouvoir à M. Roy).",
        "Étaient présents : M. Roy\nOnt donné pouvoir :\nM. Petit à M. Roy",
        "PRÉSENTS : Roy.\nPROCURATIONS : Petit à Roy.",
        "Présents : M. Roy\nAbsent excusé : M. Petit, qui a donné procuration à M. Roy\nSecrétaire de séance : M. Roy",
        "Présents :\nMonsieur Roy\nPouvoirs :\n- Monsieur Petit à Monsieur Roy",
        "Présents : M. Roy. Absents ayant donné procuration à : M. Petit donne procuration à M. Roy,",
        "Présents : M. Roy. Absents : M. Petit (procuration à M. Roy)",
        "PRÉSENTS : Monsieur ROY EXCUSÉS : Monsieur PETIT (Pouvoir à Monsieur ROY)",
        "Etaient présents : M. Roy. Étaient excusés et avaient donné pouvoir de voter en leur nom : M. Petit à M. Roy.",
        "Présents : M. Roy. Représentés : M. Petit, pouvoir à M. Roy.",
    ],
)
def test_a_proxy_is_read_in_every_form(words: str) -> None:
    assert listed(words) == [("Roy", "Present", None), ("Petit", "Excused", "Roy")]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Absents non excusés : Mme Blanc.", "Absent"),
        ("Non excusée : Mme Blanc.", "Absent"),
        ("Absents excusés : Mme Blanc.", "Excused"),
        ("Excusée : Mme Blanc.", "Excused"),
        ("Absente :\n- Mme Blanc", "Absent"),
        ("Absents ayant voté par procuration en application de l'article L 2121-20 du code : Mme Blanc.", "Excused"),
    ],
)
def test_a_heading_gives_the_status(words: str, status: str) -> None:
    assert listed(f"Présents : M. Roy.\n{words}")[-1] == ("Blanc", status, None)


def test_someone_there_for_a_part_is_one_line() -> None:
    words = (
        "Présents : M. Pascal CASTEL (jusqu'à 22h40, point n°2), M. Ali ROY.\n"
        "Excusés et avaient donné pouvoir : M. Pascal CASTEL à M. Ali ROY (à partir de 22h40, point n°3)."
    )
    castel, roy = roll(words).attendances
    assert (castel.status, castel.proxy_to) == (AttendanceStatus.PRESENT, roy.person)
    assert castel.until == "jusqu'à 22h40, point n°2"


def test_signs_tie_giver_and_holder() -> None:
    words = "Présents : Agnès (Pr*), Yves.\nAbsents excusés : Marc (Pr*), Lise."
    assert listed(words)[2:] == [("Marc", "Excused", "Agnès"), ("Lise", "Excused", None)]


def test_offices_are_no_members() -> None:
    words = (
        "Présents : Mme Hélène ROY, Maire, M. Luc PETIT, 1er Adjoint, Mme Ana BLANC, Conseillère municipale déléguée."
    )
    assert [name for name, _, _ in listed(words)] == ["Hélène Roy", "Luc Petit", "Ana Blanc"]


def test_two_civilities_for_all_tell_nobody_s() -> None:
    found = roll(
        "Présents : M. Luc Roy, Mesdames et Messieurs Jean Le Goff, Ana Petit. Absente : Mme Zoé Martin"
    ).attendances
    assert [(a.person.name, a.person.civility) for a in found] == [
        ("Luc Roy", Civility.MR),
        ("Jean Le Goff", None),
        ("Ana Petit", None),
        ("Zoé Martin", Civility.MRS),
    ]


def test_the_town_that_a_member_sits_for_is_none() -> None:
    found = listed(
        "Présents :\nTournay : Luc ROY, Ana PETIT\nSaint-Paul-sur-Lys : Mme Zoé MARTIN\nAbsent : M. Jean ROUX"
    )
    assert [name for name, _, _ in found] == ["Luc Roy", "Ana Petit", "Zoé Martin", "Jean Roux"]


def test_a_name_may_run_over_a_line() -> None:
    words = "Présents : Monsieur Jean-Luc\nBERTHIER, Madame Ana BLANC, Monsieur Luc\nPETIT."
    assert [name for name, _, _ in listed(words)] == ["Jean-Luc Berthier", "Ana Blanc", "Luc Petit"]


@pytest.mark.parametrize(
    "after",
    [
        "\n\nAttribution d'une subvention à l'association Les Amis du parc",
        "\nSecrétaire de séance : Mme Ana BLANC",
        "\nLe quorum étant atteint, M. Luc PETIT ouvre la séance.",
        " DELBU2023-02-012 Cession d'un terrain - Espace commercial Monsieur Stéphane VENDEUR a fait connaître",
    ],
)
def test_a_roll_ends_where_it_ends(after: str) -> None:
    words = f"Présents : Fabien ABERT, Lorraine ACQUIER, Luc ALBERT, Rémi ASSIER.\nAbsents excusés : Anne PERRET{after}"
    assert [name for name, _, _ in listed(words)] == [
        "Fabien Abert",
        "Lorraine Acquier",
        "Luc Albert",
        "Rémi Assier",
        "Anne Perret",
    ]


@pytest.mark.parametrize("words", ["", "Le nombre de membres présents est de 12.", "Sont présents ce soir les agents."])
def test_no_roll_is_invented(words: str) -> None:
    assert roll(words).attendances == ()


def test_each_name_stands_in_its_proof() -> None:
    words = "Présents : MM. Martin, Le Gall. Absents excusés : M. Petit (pouvoir à M. Le Gall)."
    text = Text(words)
    for attendance in extract(text, text.whole).attendances:
        assert text.quote(attendance.proof.spans[0]) == attendance.person.name
        if attendance.proxy_proof and attendance.proxy_to:
            assert attendance.proxy_to.name in text.quote(attendance.proxy_proof.spans[0])


def test_a_long_hostile_text_is_read_in_linear_time() -> None:
    words = "Présents : " + "M. A" * 60_000 + "(" * 20_000
    assert roll(words) is not None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Etaient présents : Luc ROY, Ana PETIT Absent(s) excusé(s) ayant remis un pouvoir : Zoé MARTIN à Luc ROY "
            "Absent(s) non excusé(s): Jean ROUX formant la majorité des membres",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Martin", "Excused", "Luc Roy"),
             ("Jean Roux", "Absent", None)],
        ),
        (
            "Présents : ROY Luc, PETIT Ana. Procurations : MARTIN Zoé (pouvoir à L ROY) ROUX Jean (pouvoir à A. PETIT)",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Martin Zoé", "Excused", "L Roy"),
             ("Roux Jean", "Excused", "A. Petit")],
        ),
        (
            "Présents : M. Luc ROY, Maire, Mmes et MM. Ana PETIT, Zoé MARTIN. Pouvoirs : M. Jean ROUX donne pouvoir à "
            "M. le Maire, Mme Eva BLANC donne pouvoir à Mme Ana PETIT. Conseillers en exercice : 33 - Présents : 3 - Votants : 5",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Martin", "Present", None),
             ("Jean Roux", "Excused", "Luc Roy"), ("Eva Blanc", "Excused", "Ana Petit")],
        ),
        (
            "Présents : Mesdames et Messieurs ROY, PETIT, de LAVAUR et MARTIN.\nAbsents non excusés : Monsieur ROUX.\nLe quorum",
            [("Roy", "Present", None), ("Petit", "Present", None), ("de Lavaur", "Present", None),
             ("Martin", "Present", None), ("Roux", "Absent", None)],
        ),
        (
            "Présents : Monsieur Luc ROY, Maire, Messieurs PETIT, MARTIN, Maître BLANC, Docteur ROUX, Madame GRIS.",
            [("Luc Roy", "Present", None), ("Petit", "Present", None), ("Martin", "Present", None),
             ("Blanc", "Present", None), ("Roux", "Present", None), ("Gris", "Present", None)],
        ),
        (
            "Présents : Mmes ROY – PETIT - Mrs BLANC – GRIS\nAbsents représentés : Mme ROUX par Mr BLANC – Mme NOIR par Mme ROY",
            [("Roy", "Present", None), ("Petit", "Present", None), ("Blanc", "Present", None), ("Gris", "Present", None),
             ("Roux", "Excused", "Blanc"), ("Noir", "Excused", "Roy")],
        ),
        (
            "ETAIENT PRESENTS : Luc ROY, Ana PETIT Membres titulaires : Zoé MARTIN ETAIENT ABSENTS EXCUSES : Jean ROUX",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Martin", "Present", None),
             ("Jean Roux", "Excused", None)],
        ),
        (
            "Tous les conseillers étaient présents, sauf Mme BLANC excusée.\nMme Anne ROY est élue secrétaire de séance.",
            [("Blanc", "Excused", None)],
        ),
        (
            "Présents : Tous les membres du Conseil en exercice, à l’exception de M. Luc ROY ayant donné procuration à "
            "Mme Ana PETIT.",
            [("Luc Roy", "Excused", "Ana Petit")],
        ),
        (
            "PRESENTS : Mmes ROY Ana remplacée par sa suppléante BLANC Eva, PETIT Zoé. ABSENTS - EXCUSES : M. ROUX Jean.",
            [("Roy Ana", "Excused", None), ("Petit Zoé", "Present", None), ("Roux Jean", "Excused", None), ("Blanc Eva", "Present", None)],
        ),
        (
            "Présents : ROY Luc, PETIT Ana\nAbsent excusé : Jean ROUX, pouvoir à Ana PETIT\nM BLANC a été élu secrétaire de séance.",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Jean Roux", "Excused", "Ana Petit")],
        ),
    ],
)  # fmt: skip
def test_a_roll_is_read_as_councils_print_it(words: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert listed(words) == expected


def test_mesdames_et_messieurs_before_an_office_tell_nobody_s_civility() -> None:
    found = roll(
        "Etaient présents :\nMesdames et Messieurs les Conseillers :\n- Luc ROY,- Ana PETIT\n- Zoé MARTIN- Eva BLANC"
    )
    assert [(a.person.name, a.person.civility) for a in found.attendances] == [
        ("Luc Roy", None),
        ("Ana Petit", None),
        ("Zoé Martin", None),
        ("Eva Blanc", None),
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Etaient présents :\nMesdames : Ana PETIT (titulaire), Zoé BLANC\nMessieurs :\nLuc ROY (suppléant)",
            [("Ana Petit", "Present", None), ("Zoé Blanc", "Present", None), ("Luc Roy", "Present", None)],
        ),
        (
            "Présents : Mesdames et Messieurs : ROY L., PETIT A. Délégués excusés : BLANC Z. (pouvoir à L. ROY), L’ordre du jour était le suivant :",
            [("Roy L", "Present", None), ("Petit A", "Present", None), ("Blanc Z", "Excused", "L. Roy")],
        ),
        (
            "Votants 4 Excusé(e)s Z. Blanc, P. Roux Date de la convocation 3 mai 2013 Présent(e)s L. Roy, Président, A. Petit Secrétaire de séance : A. Petit",
            [("Z. Blanc", "Excused", None), ("P. Roux", "Excused", None), ("L. Roy", "Present", None), ("A. Petit", "Present", None)],
        ),
        (
            "Présents : Luc ROY, Maire (pouvoir de Zoé BLANC), Ana PETIT. Absents : Zoé BLANC, Jean ROUX",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Blanc", "Excused", "Luc Roy"), ("Jean Roux", "Absent", None)],
        ),
        (
            "Présents : M. Luc ROY, Mme Ana PETIT\nAbsents : M. Jean ROUX, Mme Zoé BLANC\nPouvoirs : M. Jean ROUX avait donné pouvoir à M. Luc ROY, Mme Zoé BLANC à Mme Ana PETIT.",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Jean Roux", "Excused", "Luc Roy"), ("Zoé Blanc", "Excused", "Ana Petit")],
        ),
        (
            "Etaient présents :\nVice-Présidents : Luc ROY, Ana PETIT\nConseillers communautaires : Zoé BLANC, Jean ROUX\nAbsents avec excuses : Ida VALLET",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Blanc", "Present", None), ("Jean Roux", "Present", None), ("Ida Vallet", "Excused", None)],
        ),
        (
            "Présents : CC DES VALS :\n\nCC DU PLATEAU :ROY Luc (T), PETIT Ana (T). Étaient excusés : ROUX Jean.\n\nLe compte rendu est adopté.",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Roux Jean", "Excused", None)],
        ),
        (
            "Présent(s) : M. ROY Luc suppléant M. ROUX Jean (Aubry) ; Mme BLANC Eva remplaçante de M. VALLET Guy (Brécy)",
            [("Roy Luc", "Present", None), ("Blanc Eva", "Present", None)],
        ),
        (
            "Présents : M. POTTER J.M., Mme ROY C., Mme PETIT M., M. BLANC R. Absente : Mme VALLET K.\nM. BLANC R. a été désigné comme secrétaire",
            [("Potter J.M", "Present", None), ("Roy C", "Present", None), ("Petit M", "Present", None), ("Blanc R", "Present", None), ("Vallet K", "Absent", None)],
        ),
        (
            "Présents : M. ROY, Maire, Mme PETIT, adjointe à la voirie, M. BLANC, conseiller délégué aux sports - M. VALLET, Vice-président à l'eau, M. ROUX. Absent : M. GRIS",
            [("Roy", "Present", None), ("Petit", "Present", None), ("Blanc", "Present", None), ("Vallet", "Present", None), ("Roux", "Present", None), ("Gris", "Absent", None)],
        ),
        (
            "Délégués présents : M. ROY H. (Lisance). Délégués ayant donné pouvoir : Mme GROS L. (Vaux) à M. ROY H.",
            [("Roy H", "Present", None), ("Gros L", "Excused", "Roy H")],
        ),
        (
            "Présents : M. ROY Luc, Mme PETIT Ana. Procurations : Mmes : BLANC Eva à M. ROY Luc jusqu’au point 4, VALLET Zoé à Mme PETIT Ana, MM : ROUX Jean à M. ROY Luc.",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Blanc Eva", "Excused", "Roy Luc"), ("Vallet Zoé", "Excused", "Petit Ana"), ("Roux Jean", "Excused", "Roy Luc")],
        ),
        (
            "Présents : ROY Luc, PETIT Ana. Procurations : de BLANC Zoé à ROY Luc, et de ROUX Jean à PETIT Ana ;\nVote : 2 contre (1 + 1 procuration : A. Petit, J. Roux)",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Blanc Zoé", "Excused", "Roy Luc"), ("Roux Jean", "Excused", "Petit Ana")],
        ),
        (
            "Présents : M. Luc ROY, Maire, M. PETIT (pouvoir M. GRIS). Excusés : M. BLANC (pouvoir à M. le Maire) - M. ROUX (pouvoir M. PETIT)",
            [("Luc Roy", "Present", None), ("Petit", "Present", None), ("Blanc", "Excused", "Luc Roy"), ("Roux", "Excused", "Petit"), ("Gris", "Excused", "Petit")],
        ),
        (
            "Excusés : M. le Maire (pouvoir à Mme ROY) - Mme PETIT. Présents : Mme ROY, M. BLANC",
            [("Petit", "Excused", None), ("Roy", "Present", None), ("Blanc", "Present", None)],
        ),
        (
            "Présents (3): Luc ROY, Ana PETIT, Zoé BLANC\nAbsents (2): Yvon ROUX (donne pouvoir à Luc ROY), Guy GRIS",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Blanc", "Present", None), ("Yvon Roux", "Excused", "Luc Roy"), ("Guy Gris", "Absent", None)],
        ),
        (
            "Etaient présents MM. les conseillers municipaux : ROY Luc, PETIT Ana",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None)],
        ),
        (
            "Présents : M. PICHON, Mme ROY. Absente : Mme PETIT M. Alain PICHON, rapporteur, donne lecture du rapport",
            [("Pichon", "Present", None), ("Roy", "Present", None), ("Petit", "Absent", None)],
        ),
        (
            "Présents :\nLuc ROY, Ana PETIT\nAbsents :\nGuy GRIS\n\nÉcole SEVIGNAC\nRéhabilitation de locaux scolaires",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Guy Gris", "Absent", None)],
        ),
        (
            "Présents : Luc ROY, Ana PETIT\nAbsents :\n\nAssociation OFFICE DU TOURISME de la région\nDésignation des représentants",
            [("Luc Roy", "Present", None), ("Ana Petit", "Present", None)],
        ),
        (
            "Etaient présents :\nBASSEVILLE\nM. ROY Luc\nBUSSIERES\nMme PETIT Ana\nCITRY\nM. BLANC Jean\nM. ROUX Guy\nM. GRIS Paul\nLUZANCE\nMme VERT Eva\nM. NOIR Yves\nMme BRUN Line",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Blanc Jean", "Present", None), ("Roux Guy", "Present", None), ("Gris Paul", "Present", None), ("Vert Eva", "Present", None), ("Noir Yves", "Present", None), ("Brun Line", "Present", None)],
        ),
        ("PRESENTS:MM.ROY. PETIT.BLANC.ROUX. EXCUSES : M. VALLET.", [("Roy", "Present", None), ("Petit", "Present", None), ("Blanc", "Present", None), ("Roux", "Present", None), ("Vallet", "Excused", None)]),
        ("Présents : Luc ROY, Ana PETIT, S’ÉTAIENT FAIT EXCUSER : Zoé BLANC (délégation de vote à Luc ROY)", [("Luc Roy", "Present", None), ("Ana Petit", "Present", None), ("Zoé Blanc", "Excused", "Luc Roy")]),
        (
            "Présents : ROY Luc, PETIT Ana\nProcurations : de BLANC Zoé à ROY Luc, de ROUX Jean à PETIT Ana ;",
            [("Roy Luc", "Present", None), ("Petit Ana", "Present", None), ("Blanc Zoé", "Excused", "Roy Luc"), ("Roux Jean", "Excused", "Petit Ana")],
        ),
        (
            "PRESENTS : M. ROY, Mme PETIT\nABSENTS AYANT DONNE POUVOIR : Mme BLANC (à M. ROY), M. ROUX (à Mme PETIT)\nABSENTE : Mme VALLET",
            [("Roy", "Present", None), ("Petit", "Present", None), ("Blanc", "Excused", "Roy"), ("Roux", "Excused", "Petit"), ("Vallet", "Absent", None)],
        ),
    ],
)  # fmt: skip
def test_a_roll_is_read_as_other_councils_print_it(words: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert listed(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "Membres Présents 12, Votants 14, Quorum 8.",
        "Le Président Présente, Messieurs, ses excuses.",
        "Excusés 3, Pouvoirs 2",
    ],
)
def test_counts_and_verbs_open_no_roll(words: str) -> None:
    assert not listed(words)


def test_names_parted_by_many_spaces_are_read_in_linear_time() -> None:
    members = "   ".join(["Luc", *["ROY"] * 400])
    words = f"Présents : M. Jean PETIT (pouvoir de {members} [1 à 12]), Mme Ana BLANC (arrivée à 18 h 30)."
    assert [name for name, _, _ in listed(words)] == ["Jean Petit", "Ana Blanc"]


@pytest.mark.parametrize("printed", ["Mine", "Mtne", "Mrne", "M me", "Mme", "Mlle"])
def test_civilities_are_known_as_scans_print_them(printed: str) -> None:
    found = roll(f"Présents : {printed} ROY, M. PETIT, M.-P. BLANC, Mines GRIS, ROUX").attendances
    assert [(a.person.name, a.person.civility) for a in found if a.person.name != "M.-P. Blanc"] == [
        ("Roy", Civility.MRS),
        ("Petit", Civility.MR),
        ("Gris", Civility.MRS),
        ("Roux", Civility.MRS),
    ]
