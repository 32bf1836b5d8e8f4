"""Rolls and proxies as councils print them: one sentence per form, all names invented."""

import pytest

from registre.extraction.roll import extract
from registre.reading.text import Text

Member = tuple[str, str, str | None]


def listed(words: str) -> list[Member]:
    text = Text(words)
    found = extract(text, text.whole).attendances
    return [(a.person.name, a.status.value, a.proxy_to.name if a.proxy_to else None) for a in found]


def present(*names: str) -> list[Member]:
    return [(name, "Present", None) for name in names]


def excused(*names: str) -> list[Member]:
    return [(name, "Excused", None) for name in names]


def absent(*names: str) -> list[Member]:
    return [(name, "Absent", None) for name in names]


def proxies(**holders: str) -> list[Member]:
    return [(name.replace("_", " "), "Excused", holder) for name, holder in holders.items()]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Présents : M. DURAND Paul Mme PETIT Anne M. ROY Luc Absents : M. BLANC Guy",
            present("Durand Paul", "Petit Anne", "Roy Luc") + absent("Blanc Guy"),
        ),
        (
            "Présents : Mme PETIT Anne, M. ROY Luc.\nAbsents : M. BLANC Guy arrivé à 19h45, M. GRIS Jean.",
            present("Petit Anne", "Roy Luc", "Blanc Guy") + absent("Gris Jean"),
        ),
        (
            "Présents : M. ROY, Mme PETIT\nExcusé ayant délégué son mandat : Mme GRIS à M. ROY - M. BLANC à Mme PETIT",
            present("Roy", "Petit") + proxies(Gris="Roy", Blanc="Petit"),
        ),
        (
            "\nConseillers présents\nROY Luc (maire), PETIT Anne\nConseillers absents excusés\nGRIS Eva, qui donne procuration à Petit Anne.\n"
            "Conseillère absente non excusée\nBLANC Ida.\n\nSecrétaire : Anne Petit",
            present("Roy Luc", "Petit Anne") + proxies(Gris_Eva="Petit Anne") + absent("Blanc Ida"),
        ),
        (
            "ETAIENT PRESENTS A L'OUVERTURE : Mme le Maire, Présidente, M. ROY, Mme PETIT.",
            present("Roy", "Petit"),
        ),
        (
            "Présents : M. Luc ROY, Mme Anne PETIT\nExcusée : Mme Eva GRIS (Pourvoir à Luc ROY)",
            present("Luc Roy", "Anne Petit") + proxies(Eva_Gris="Luc Roy"),
        ),
        (
            "Présents : Paul DURAND Anne PETIT Luc ROY Jean-Marc LE GALL Absents excusés : Guy BLANC Ida VALLET",
            present("Paul Durand", "Anne Petit", "Luc Roy", "Jean-Marc Le Gall") + excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "Présents : DURAND Paul PETIT Anne ROY Luc LE GALL Jean-Marc Absents excusés : BLANC Guy VALLET Ida",
            present("Durand Paul", "Petit Anne", "Roy Luc", "Le Gall Jean-Marc") + excused("Blanc Guy", "Vallet Ida"),
        ),
        (
            "Étaient présents : Paul DURAND. Anne PETIT. Luc ROY. Étaient excusés : Guy BLANC. Ida VALLET.",
            present("Paul Durand", "Anne Petit", "Luc Roy") + excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "Présents\nPaul DURAND\nAnne PETIT\nLuc ROY\nAbsents\nGuy BLANC\n",
            present("Paul Durand", "Anne Petit", "Luc Roy") + absent("Guy Blanc"),
        ),
        (
            "Étaient présents :\nPaul DURAND : Aubry\nAnne PETIT : Brécy-sur-Lys\nLuc ROY : Saint-Jean\nAbsent excusé :\nGuy BLANC : Aubry",
            present("Paul Durand", "Anne Petit", "Luc Roy") + excused("Guy Blanc"),
        ),
        (
            "Étaient présents :\nAubry : Paul DURAND, Anne PETIT\nBrécy-sur-Lys : Luc ROY\nAbsents :\nAubry : Guy BLANC",
            present("Paul Durand", "Anne Petit", "Luc Roy") + absent("Guy Blanc"),
        ),
        (
            "Étaient présents : MM DURAND, ROY et Mme PETIT pour AUBRY • M. BLANC et Mme VALLET pour BRECY SUR LYS\nÉtait absent excusé : M. GRIS pour AUBRY\nPouvoir : M. GRIS donne pouvoir à M. ROY",
            present("Durand", "Roy", "Petit", "Blanc", "Vallet") + proxies(Gris="Roy"),
        ),
        (
            "Présents : AUBRY : DURAND Paul - BRÉCY : PETIT Anne, ROY Luc - MORVAL : BLANC Guy\nExcusés : VALLET Ida",
            present("Durand Paul", "Petit Anne", "Roy Luc", "Blanc Guy") + excused("Vallet Ida"),
        ),
        (
            "Étaient présents :\nAUBRY\nM. Paul DURAND\nMme Anne PETIT\nBRECY SUR LYS\nM. Luc ROY\nAbsents excusés :\nM. Guy BLANC",
            present("Paul Durand", "Anne Petit", "Luc Roy") + excused("Guy Blanc"),
        ),
        (
            "Étaient présents : M. Paul DURAND (Aubry), Mme Anne PETIT (Brécy), M. Luc ROY (Morval).\nAbsents : M. Guy BLANC (Aubry).",
            present("Paul Durand", "Anne Petit", "Luc Roy") + absent("Guy Blanc"),
        ),
        (
            "Étaient présents :\nCollège du Département (3 voix) : Paul DURAND, Anne PETIT\nCollège des communes (1 voix chacun) : Luc ROY, Guy BLANC\nExcusés : Ida VALLET",
            present("Paul Durand", "Anne Petit", "Luc Roy", "Guy Blanc") + excused("Ida Vallet"),
        ),
        (
            "Délégués titulaires présents : M. Paul DURAND, Mme Anne PETIT.\nDélégués suppléants présents : M. Luc ROY.\nDélégués titulaires excusés : M. Guy BLANC.\nDélégués ayant donné pouvoir : Mme Ida VALLET à M. Paul DURAND.",
            present("Paul Durand", "Anne Petit", "Luc Roy") + excused("Guy Blanc") + proxies(Ida_Vallet="Paul Durand"),
        ),
        (
            "Étaient présents : M. Paul DURAND, Mme Anne PETIT.\nÉtaient absents excusés et n'ayant pas donné pouvoir : M. Guy BLANC, Mme Ida VALLET.",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "Membres présents à l'ouverture de la séance : M. Paul DURAND, Mme Anne PETIT.\nMembres absents n'ayant pas donné de pouvoir : M. Guy BLANC.\nMembres excusés ayant donné pouvoir : Mme Ida VALLET à M. Paul DURAND.",
            present("Paul Durand", "Anne Petit") + absent("Guy Blanc") + proxies(Ida_Vallet="Paul Durand"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT.\nAbsent n'ayant pas donné procuration : M. Guy BLANC.",
            present("Paul Durand", "Anne Petit") + absent("Guy Blanc"),
        ),
        (
            "Etaient présents en début de séance : M. Paul DURAND, Mme Anne PETIT. Absent(es) ayant donné pouvoir de vote : M. Guy BLANC à Mme Anne PETIT. Absent(es) : Mme Ida VALLET.",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Anne Petit") + absent("Ida Vallet"),
        ),
        (
            "PRÉSENT(E)S : Paul DURAND, Anne PETIT\nEXCUSÉ(E)S : Guy BLANC\nABSENT(E)S : Ida VALLET",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc") + absent("Ida Vallet"),
        ),
        (
            "PRÉSENT·E·S : Paul DURAND, Anne PETIT\nEXCUSÉ·E·S : Guy BLANC\nABSENT·E·S : Ida VALLET",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc") + absent("Ida Vallet"),
        ),
        (
            "Etaient présents : M. DURAND Paul, Mine PETIT Anne, Mines ROY et BLANC, Mtne VALLET Ida",
            present("Durand Paul", "Petit Anne", "Roy", "Blanc", "Vallet Ida"),
        ),
        (
            "Étaient présents tous les membres en exercice sauf M. Guy BLANC, excusé, et Mme Ida VALLET.",
            excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "Étaient présents : tous les membres en exercice à l'exception de M. Guy BLANC qui a donné pouvoir à M. Paul DURAND.",
            proxies(Guy_Blanc="Paul Durand"),
        ),
        (
            "Présents : tous les conseillers sauf : Guy BLANC (excusé), Ida VALLET (pouvoir à Paul DURAND)",
            excused("Guy Blanc") + proxies(Ida_Vallet="Paul Durand"),
        ),
        (
            "Étaient présents (12) : M. Paul DURAND, Mme Anne PETIT. Absents excusés (2) : M. Guy BLANC, Mme Ida VALLET. Pouvoirs (0)",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "Présents : 2\nM. Paul DURAND, Mme Anne PETIT\nAbsents : 1\nM. Guy BLANC\nPouvoirs : 1\nMme Ida VALLET à M. Paul DURAND\nVotants : 3",
            present("Paul Durand", "Anne Petit") + absent("Guy Blanc") + proxies(Ida_Vallet="Paul Durand"),
        ),
        (
            "12 présents : M. Paul DURAND, Mme Anne PETIT\n1 absent : M. Guy BLANC",
            present("Paul Durand", "Anne Petit") + absent("Guy Blanc"),
        ),
        (
            "Présents : 2 - M. Paul DURAND, Mme Anne PETIT - Excusé : 1 - M. Guy BLANC",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nPouvoirs : M. Guy BLANC à M. Paul DURAND Mme Ida VALLET à Mme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nPouvoirs :\nM. Guy BLANC à M. Paul\nDURAND\nMme Ida VALLET à\nMme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nAbsents représentés : M. Guy BLANC par M. Paul DURAND Mme Ida VALLET par Mme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nAbsents : M. Guy BLANC (mandataire : M. Paul DURAND), Mme Ida VALLET (mandataire : Mme Anne PETIT)",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : Dr. Luc ROY, Maire, Mme Anne PETIT\nPouvoirs : M. Guy BLANC au Dr. Luc ROY, Maire",
            present("Luc Roy", "Anne Petit") + proxies(Guy_Blanc="Luc Roy"),
        ),
        (
            "Présents : M. Paul DURAND, Maire, Mme Anne PETIT\nPouvoirs : M. Guy BLANC à M. le Maire, Mme Ida VALLET à Mme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Sous la présidence de M. Paul DURAND, Président. Présents : M. Paul DURAND, Mme Anne PETIT\nPouvoirs : M. Guy BLANC au Président",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nExcusés : M. Guy BLANC donne procuration à M. Paul DURAND, Mme Ida VALLET donne pouvoir à Mme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT\nPouvoirs : Guy BLANC → Paul DURAND ; Ida VALLET -> Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, M. Guy BLANC représenté par Mme Eva GRIS (suppléante), Mme Anne PETIT",
            present("Paul Durand") + excused("Guy Blanc") + present("Anne Petit", "Eva Gris"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT.\nM. Guy BLANC a donné pouvoir à M. Paul DURAND.\nMme Ida VALLET a donné pouvoir à Mme Anne PETIT.",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : M. Paul DURAND, Mme Anne PETIT.\nProcuration de M. Guy BLANC à M. Paul DURAND, de Mme Ida VALLET à Mme Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Étaient présents : M. Paul DURAND, Mme Anne PETIT.\nAvaient donné procuration : M. Guy BLANC (à M. Paul DURAND), Mme Ida VALLET (à Mme Anne PETIT)",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Étaient présents : Paul DURAND, Anne PETIT.\nAvaient donné pouvoir : Guy BLANC (Paul DURAND), Ida VALLET (Anne PETIT)",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Étaient présents : M. Paul DURAND, Mme Anne PETIT, M. Luc ROY (jusqu'au point 4, puis pouvoir à M. Paul DURAND).",
            [*present("Paul Durand", "Anne Petit"), ("Luc Roy", "Present", "Paul Durand")],
        ),
        (
            "Présents : M. Paul DURAND (arrivé à 18 h 30), Mme Anne PETIT (points 1 à 7), M. Luc ROY [1 à 12], Mme Eva GRIS (de la délibération n° 1 à la n° 5)\nAbsents : M. Guy BLANC",
            present("Paul Durand", "Anne Petit", "Luc Roy", "Eva Gris") + absent("Guy Blanc"),
        ),
        (
            "Etaient présents : Mmes et MM. DURAND Paul, PETIT Anne, ROY Luc - Procurations : BLANC Guy à DURAND Paul - VALLET Ida à PETIT Anne",
            present("Durand Paul", "Petit Anne", "Roy Luc") + proxies(Blanc_Guy="Durand Paul", Vallet_Ida="Petit Anne"),
        ),
        (
            "Présents : Paul DURAND, Anne PETIT\nAbsents ayant donné procuration :\n- Guy BLANC à Paul DURAND\n- Ida VALLET à Anne PETIT\nAbsents sans procuration :\n- Eva GRIS",
            present("Paul Durand", "Anne Petit")
            + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit")
            + absent("Eva Gris"),
        ),
        (
            "ETAIENT PRESENTS : Mesdames PETIT, ROY, GRIS, Messieurs DURAND, BLANC, formant la majorité",
            present("Petit", "Roy", "Gris", "Durand", "Blanc"),
        ),
        (
            "Présents : Mme Anne PETIT, Maire\nM. Paul DURAND, M. Luc ROY, Adjoints\nMmes Eva GRIS, Ida VALLET, MM. Guy BLANC, Jean ROUX, Conseillers municipaux\nExcusée : Mme Zoé NOIR, pouvoir donné à Mme PETIT",
            present("Anne Petit", "Paul Durand", "Luc Roy", "Eva Gris", "Ida Vallet", "Guy Blanc", "Jean Roux")
            + proxies(Zoé_Noir="Petit"),
        ),
        (
            "Sont présents : Paul DURAND, Anne PETIT\nSont excusés : Guy BLANC\nSont absents : Ida VALLET",
            present("Paul Durand", "Anne Petit") + excused("Guy Blanc") + absent("Ida Vallet"),
        ),
        (
            "Conseillers présents : Paul DURAND, Anne PETIT\nConseillers absents : Guy BLANC\nConseillers représentés : Ida VALLET (par Anne PETIT)",
            present("Paul Durand", "Anne Petit") + absent("Guy Blanc") + proxies(Ida_Vallet="Anne Petit"),
        ),
        (
            "Présents : Paul DURAND - Anne PETIT - Luc ROY\nA donné pouvoir : Guy BLANC à Paul DURAND\nAbsente : Ida VALLET",
            present("Paul Durand", "Anne Petit", "Luc Roy") + proxies(Guy_Blanc="Paul Durand") + absent("Ida Vallet"),
        ),
        (
            "Présents : Paul DURAND, Anne PETIT\nPouvoir de Guy BLANC à Paul DURAND\nPouvoir de Ida VALLET à Anne PETIT",
            present("Paul Durand", "Anne Petit") + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit"),
        ),
        (
            "Étaient présents Mesdames et Messieurs Paul DURAND, Anne PETIT, Luc ROY. Absents excusés Guy BLANC, Ida VALLET.",
            present("Paul Durand", "Anne Petit", "Luc Roy") + excused("Guy Blanc", "Ida Vallet"),
        ),
        (
            "PRESENTS M. DURAND Paul, Maire ; Mme PETIT Anne, M. ROY Luc, adjoints ; ABSENTS M. BLANC Guy (excusé) ; Mme VALLET Ida (pouvoir à Mme PETIT Anne)",
            present("Durand Paul", "Petit Anne", "Roy Luc") + excused("Blanc Guy") + proxies(Vallet_Ida="Petit Anne"),
        ),
        (
            "Présents : Mme NOIR Joëlle, Maire, Mmes : PETIT Anne, ROY Zoé ,MM : DURAND Paul, BLANC Guy,.\n\nAbsent(s) ayant donné procuration : Mmes : VALLET Ida à M. DURAND Paul, GRIS Eva à Mme ROY Zoé jusqu’au point « Commissions », MM : ROUX Jean à M. BLANC Guy.",
            present("Noir Joëlle", "Petit Anne", "Roy Zoé", "Durand Paul", "Blanc Guy")
            + proxies(Vallet_Ida="Durand Paul", Gris_Eva="Roy Zoé", Roux_Jean="Blanc Guy"),
        ),
        (
            "Étaient présents : Paul DURAND, Anne PETIT\nAbsents ayant donné procuration : Nbre de conseillers en exercice : 5 Présents : 2 Guy BLANC à Paul DURAND Procurations : 2 Ida VALLET à Anne PETIT Suffrages exprimés : 4\nAbsent excusé : Jean ROUX",
            present("Paul Durand", "Anne Petit")
            + proxies(Guy_Blanc="Paul Durand", Ida_Vallet="Anne Petit")
            + excused("Jean Roux"),
        ),
        (
            "Présents : Paul DURAND Maire Anne PETIT Première adjointe Luc ROY Conseiller municipal\nAbsent : Guy BLANC",
            present("Paul Durand", "Anne Petit", "Luc Roy") + absent("Guy Blanc"),
        ),
        (
            "Présents : M. Luc ROY (pouvoir de Mme Ida VALLET), Mme Anne PETIT (Aubry).\nOnt donné pouvoir : Guy BLANC (Aubry) à Luc ROY, Eva GRIS (Brécy) à Anne PETIT",
            present("Luc Roy", "Anne Petit")
            + proxies(Guy_Blanc="Luc Roy", Eva_Gris="Anne Petit", Ida_Vallet="Luc Roy"),
        ),
        (
            "Présents : ROY Luc, PETIT Anne ;\nProcurations : de BLANC Guy à ROY Luc, et de GRIS Eva à PETIT Anne ;\nSecrétaire de séance : ROY Luc\nAdopté : 3 pour (1 + 2 procurations : L. Roy, P. Blanc et E. Gris)",
            present("Roy Luc", "Petit Anne") + proxies(Blanc_Guy="Roy Luc", Gris_Eva="Petit Anne"),
        ),
        (
            "Présents : MM. Anne PETIT, Eva GRIS, Luc ROY\nAbsents représentés : Guy BLANC représenté par Luc ROY\nAbsent non représenté : Jean ROUX (excusé)",
            present("Anne Petit", "Eva Gris", "Luc Roy") + proxies(Guy_Blanc="Luc Roy") + excused("Jean Roux"),
        ),
        (
            "Étaient présents :\nAUBRY\nBRECY EN LANDE\nMonsieur ROY\nMonsieur BLANC\nMadame\nPETIT\nMonsieur GRIS\nAbsents excusés :\nMonsieur ROUX",
            present("Roy", "Blanc", "Gris") + excused("Roux"),
        ),
        (
            "Présents : Mr ROY Luc, Mr DURAND Paul, Melle VALLET Ida\nAbsents : Mr BLANC Guy pouvoir à Mr ROY Luc, Mr ROUX Jean excusé, Mme NOIR Zoé",
            present("Roy Luc", "Durand Paul", "Vallet Ida")
            + proxies(Blanc_Guy="Roy Luc")
            + excused("Roux Jean")
            + absent("Noir Zoé"),
        ),
        (
            "Présents : Mme ROY - Mme PETIT - M. BLANC\nExcusés : M. le Maire (pouvoir à Mme ROY) - Mme GRIS\nSecrétaire de séance : M. BLANC",
            present("Roy", "Petit", "Blanc") + excused("Gris"),
        ),
        (
            "Présents : M. ROY, Mme PETIT. Secrétaire : Mme PETIT. Le comité, à l'unanimité des membres présents et représentés :\nADOPTE le rapport",
            present("Roy", "Petit"),
        ),
        (
            "Présents : Monsieur ROY, Maître LAURENT, Madame PETIT, Docteur LEGENDRE, Madame GRIS.",
            present("Roy", "Laurent", "Petit", "Legendre", "Gris"),
        ),
    ],
)
def test_a_form_is_read(words: str, expected: list[Member]) -> None:
    assert sorted(listed(words), key=str) == sorted(expected, key=str)


def test_one_civility_for_all_in_a_roll_without_women_tells_nobody_s() -> None:
    words = "Présents : MM. Anne PETIT, Luc ROY. Absent : M. Guy BLANC"
    text = Text(words)
    found = extract(text, text.whole).attendances
    assert [a.person.civility and a.person.civility.value for a in found] == [None, None, "M."]


def test_an_office_stands_for_who_holds_it_and_both_names_prove_it() -> None:
    words = (
        "Sous la présidence de Mme Anne PETIT, Maire. Présents : Mme Anne PETIT. Pouvoirs : M. Guy BLANC à Mme le Maire"
    )
    text = Text(words)
    giver = extract(text, text.whole).attendances[-1]
    assert giver.proxy_proof is not None
    assert [text.quote(span) for span in giver.proxy_proof.spans] == ["Guy BLANC", "Mme Anne PETIT"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Présents : 12\nLe MAIRE ouvre la séance.", []),
        ("Présents : 12 Absents : 2 Votants : 14", []),
        ("Membres présents : 12\nConseil Municipal\nObjet : Marché", []),
        ("Les agents sont présents Monsieur Roy et Madame Petit ont parlé.", []),
        ("Présents : Luc ROY, Anne PETIT. Procuration de signature donnée au Maire.", present("Luc Roy", "Anne Petit")),
        ("Présents : Luc ROY, Anne PETIT\nPouvoirs : néant\nAbsents : aucun", present("Luc Roy", "Anne Petit")),
        ("Présents : Luc ROY\nPouvoirs : Guy BLANC (groupe Union) ", present("Luc Roy") + excused("Guy Blanc")),
        (
            "Présents : M. Luc ROY, Mme Anne PETIT\nPouvoirs : M. Guy BLANC à M. le Maire, Mme Eva GRIS à Mme Anne PETIT",
            present("Luc Roy", "Anne Petit") + excused("Guy Blanc") + proxies(Eva_Gris="Anne Petit"),
        ),
        (
            "Présents : Mmes MINES Anne, ROY Ida. Le budget de l'École des Mines est voté.",
            present("Mines Anne", "Roy Ida"),
        ),
        ("Présents : Jean-Luc\nBERTHIER, Anne PETIT La ROCHE", present("Jean-Luc Berthier", "Anne Petit")),
    ],
)
def test_nothing_is_read_into_a_form(words: str, expected: list[Member]) -> None:
    assert sorted(listed(words), key=str) == sorted(expected, key=str)


def test_pairs_in_capitals_run_on_over_a_line() -> None:
    words = (
        "PRESENTS : M. LUC SOREL, M. PAUL ROY, MME ANA PETIT\n\n"
        "POUVOIRS : M. JEAN MARTIN A M. PAUL ROY M. ALI CHEVRIER A MME ANA PETIT\n\nLe Bureau délibère"
    )
    text = Text(words)
    found = {a.person.name: a.proxy_to and a.proxy_to.name for a in extract(text, text.whole).attendances}
    assert found == {
        "Luc Sorel": None,
        "Paul Roy": None,
        "Ana Petit": None,
        "Jean Martin": "Paul Roy",
        "Ali Chevrier": "Ana Petit",
    }


def test_the_next_giver_stands_right_behind_a_holder() -> None:
    words = (
        "Étaient présents : Y. SOREL, A. PETIT, G. ROY.\n"
        "Etaient absents excusés : B. MARTIN a donné pouvoir à G. ROY C. LANG a donné pouvoir à A. PETIT\n"
    )
    text = Text(words)
    found = {a.person.name: a.proxy_to.name for a in extract(text, text.whole).attendances if a.proxy_to}
    assert found == {"B. Martin": "G. Roy", "C. Lang": "A. Petit"}


def test_a_report_and_its_salutation_are_no_roll() -> None:
    text = Text(
        "M. Luc SOREL, Adjoint,\n\nprésente le rapport suivant :\n\nMESDAMES,\n\nMESSIEURS,\n\nLa ville soutient."
    )
    assert extract(text, text.whole).attendances == ()


PRESENT = "Présents : MM. Luc ROY, Jean BLANC, Mme Ana PETIT.\n"
THERE = present("Luc Roy", "Jean Blanc", "Ana Petit")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            "Excusés : M. Ugo NOIR (pourvoir à Mme PETIT), Mme Eva BRUN (pouvoire à M. ROY)",
            {"Ugo Noir": "Petit", "Eva Brun": "Roy"},
        ),
        (
            "Excusés : M. Ugo NOIR (procu. à Mme PETIT), Mme Eva BRUN pvr à M. ROY",
            {"Ugo Noir": "Petit", "Eva Brun": "Roy"},
        ),
        (
            "Excusés : UGO NOIR, POUVOIR A ANA PETIT ; EVA BRUN, POUVOIR A LUC ROY ;",
            {"Ugo Noir": "Ana Petit", "Eva Brun": "Luc Roy"},
        ),
        ("Excusé ayant délégué son mandat : Mme BRUN à Mme PETIT – M. NOIR à M. ROY", {"Brun": "Petit", "Noir": "Roy"}),
        (
            "Absents excusés avec pouvoir : Ugo NOIR à Luc ROY, Eva BRUN à Ana PETIT",
            {"Ugo Noir": "Luc Roy", "Eva Brun": "Ana Petit"},
        ),
        (
            "Absents excusés :\nNOIR Ugo (2e adjoint), qui donne procuration à Luc Roy.\nBRUN Eva, qui donne procuration à Ana Petit.",
            {"Noir Ugo": "Luc Roy", "Brun Eva": "Ana Petit"},
        ),
        (
            "Excusés ayant donné pouvoir : Ugo NOIR à Luc ROY, Eva\nBRUN\nà\nAna\nPETIT,\nZoé\nMOREL à Jean BLANC",
            {"Ugo Noir": "Luc Roy", "Eva Brun": "Ana Petit", "Zoé Morel": "Jean Blanc"},
        ),
        (
            "Pouvoirs :\nM. NOIR à Luc ROY\nMme BRUN à Mme PETIT Mme MOREL à Jean BLANC",
            {"Noir": "Luc Roy", "Brun": "Petit", "Morel": "Jean Blanc"},
        ),
        (
            "Excusés : MM. NOIR, BRUN et Mme MOREL\nMM. NOIR, BRUN et Mme MOREL ont donné pouvoir respectivement à MM. ROY, BLANC et Mme PETIT.",
            {"Noir": "Roy", "Brun": "Blanc", "Morel": "Petit"},
        ),
        (
            "Excusés : MM. NOIR et BRUN\nMM. NOIR et BRUN ont donné procuration à MM. ROY et BLANC respectivement.",
            {"Noir": "Roy", "Brun": "Blanc"},
        ),
        (
            "Excusé : M. NOIR Ugo\nSecrétaire : Mme PETIT\nM. Ugo NOIR donne procuration à Mme Ana PETIT",
            {"Noir Ugo": "Ana Petit"},
        ),
        (
            "Absents : Mmes Eva BRUN, Zoé MOREL\nProcurations : Mme BRUN donne pouvoir à M. ROY Mme MOREL donne pouvoir à M. BLANC",
            {"Eva Brun": "Roy", "Zoé Morel": "Blanc"},
        ),
    ],
)
def test_proxies_however_they_are_told(words: str, expected: dict[str, str]) -> None:
    assert listed(PRESENT + words) == THERE + proxies(**expected)


@pytest.mark.parametrize(
    "words",
    [
        "Le Conseil Municipal donne pouvoir à M. Luc ROY pour signer l'acte.",
        "La société Alpha donne mandat à M. Jean BLANC.",
        "Mme Eva BRUN donne pouvoir à l'étude de M. Paul SERRE.",
        "MM. NOIR et BRUN ont donné pouvoir respectivement à M. ROY.",
    ],
)
def test_what_gives_no_proxy(words: str) -> None:
    assert listed(f"{PRESENT}Secrétaire : Mme PETIT\n{words}") == THERE


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Absents : NOIR Ugo arrivé à 19h45, BRUN Eva", [*present("Noir Ugo"), *absent("Brun Eva")]),
        (
            "Absents excusés : NOIR Ugo (arrivé en fin de séance), BRUN Eva",
            [*present("Noir Ugo"), *excused("Brun Eva")],
        ),
        ("Absents excusés : NOIR Ugo (jusqu'à 20h35), BRUN Eva", [*present("Noir Ugo"), *excused("Brun Eva")]),
        ("Excusés ou absents : M. Ugo NOIR, Mme Eva BRUN", absent("Ugo Noir", "Eva Brun")),
        ("Étaient absents : NÉANT", []),
        ("Absents : aucun", []),
        (
            "Absent : M. Ugo NOIR\nLe Directeur Général des Services, M. Hugo VIDAL, assiste à la séance",
            absent("Ugo Noir"),
        ),
        ("Absent : M. Ugo NOIR\nPersonnel présent : Inès COSTE, secrétaire de mairie", absent("Ugo Noir")),
        ("Absent : M. Ugo NOIR\nEn présence de Mme COSTE, directrice", absent("Ugo Noir")),
        ("Absent : M. Ugo NOIR\nMme Ana PETIT est arrivée lors du 2ème point.", absent("Ugo Noir")),
        ("Conseillère absente non excusée\nBRUN Eva.", absent("Brun Eva")),
        (
            "Absents : 2\nUgo NOIR excusé Eva BRUN excusée Zoé MOREL",
            [*excused("Ugo Noir", "Eva Brun"), *absent("Zoé Morel")],
        ),
    ],
)
def test_who_is_away_and_who_is_no_member(words: str, expected: list[Member]) -> None:
    assert listed(PRESENT + words) == THERE + expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Conseillers présents\nROY Luc (maire), PETIT Ana", present("Roy Luc", "Petit Ana")),
        (
            "Membres présents\nROY Luc, PETIT Ana\nMembres absents\nNOIR Ugo",
            present("Roy Luc", "Petit Ana") + absent("Noir Ugo"),
        ),
        (
            "Présents : M. ROY Luc, Mme PETIT Ana quitte la séance à 18h38 et rentre à 18h42, M. BLANC Jean",
            present("Roy Luc", "Petit Ana", "Blanc Jean"),
        ),
        (
            "Présents : Mmes ROY, PETIT, membres titulaires, Mme MOREL, M. BLANC, membres suppléants.",
            present("Roy", "Petit", "Morel", "Blanc"),
        ),
        (
            "Présents : Mesdames Ana PETIT née DURAND, Zoé MOREL épouse GIRARD, M. Luc ROY",
            present("Ana Petit née Durand", "Zoé Morel épouse Girard", "Luc Roy"),
        ),
        (
            "Présents : Ms ROY Luc – BLANC Jean- GIRARD Paul (arrivé à 22h30) – Mmes PETIT Ana",
            present("Roy Luc", "Blanc Jean", "Girard Paul", "Petit Ana"),
        ),
        ("Absent : Ugo NOIR, excusé, arrive à 20h30 Convocation : 6 novembre", present("Ugo Noir")),
        ("Absents : Ugo NOIR, Eva BRUN\nSecrétaire : Ana PETIT", absent("Ugo Noir", "Eva Brun")),
        (
            "Présents : Luc Roy, Ana Petit, Jean Blanc, Zoé Morel\nExcusés : C. BRUN procuration à L. ROY",
            present("Luc Roy", "Ana Petit", "Jean Blanc", "Zoé Morel") + proxies(**{"C. Brun": "L. Roy"}),
        ),
        (
            "PRESENTS : LUC ROY, ANA PETIT\nABSENTS : UGO NOIR\nANA PETIT EST ELUE SECRETAIRE",
            present("Luc Roy", "Ana Petit") + absent("Ugo Noir"),
        ),
    ],
)
def test_rolls_of_other_layouts(words: str, expected: list[Member]) -> None:
    assert listed(words) == expected
