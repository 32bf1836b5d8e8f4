"""How councils head the columns of the standard, as patterns on folded heads (no case, accents, punctuation)."""

from __future__ import annotations

HEADS: dict[str, dict[str, str]] = {
    "deliberations": {
        "COLL_NOM": r"(?:nom (?:de la )?)?collectivite(?: nom)?|organisme",
        "COLL_SIRET": r"(?:code |numero )?siret(?: (?:de la )?collectivite)?",
        "DELIB_ID": r"(?:numero|n|no|identifiant|reference|ref) (?:de (?:la )?)?(?:deliberation|delib|acte)|n deliberation",
        "DELIB_DATE": r"date (?:de (?:la )?)?(?:deliberation|delib|seance|conseil|adoption)|date (?:du )?(?:cm|cc|cp|conseil)(?: \w+)?",
        "DELIB_MATIERE_CODE": r"(?:code )?matiere code|code (?:de )?(?:la )?matiere|code nomenclature",
        "DELIB_MATIERE_NOM": r"(?:nom (?:de )?(?:la )?)?matiere|theme|domaine|nomenclature",
        "DELIB_OBJET": r"objet(?: (?:de )?(?:la )?(?:deliberation|delib))?|titre|intitule|libelle",
        "BUDGET_ANNEE": r"annee (?:du )?budget|exercice(?: budgetaire)?",
        "BUDGET_NOM": r"nom (?:du )?budget|budget",
        "PREF_ID": r"(?:id |identifiant )?prefecture",
        "PREF_DATE": r"date (?:de )?(?:reception|transmission|depot)(?: (?:en|a la|au) (?:prefecture|controle de legalite))?|date prefecture",
        "VOTE_EFFECTIF": r"effectif(?: theorique)?|membres en exercice|nombre de votants theoriques",
        "VOTE_REEL": r"(?:nombre de )?votants|effectif reel",
        "VOTE_POUR": r"(?:vote |voix |nombre de )?pour",
        "VOTE_CONTRE": r"(?:vote |voix |nombre de )?contre",
        "VOTE_ABSTENTION": r"(?:vote )?abstentions?",
        "DELIB_URL": r"url|lien|adresse (?:du )?document|lien (?:vers )?(?:le |la )?(?:document|deliberation)",
    },
    "subventions": {
        "nomAttribuant": r"nom (?:de l )?(?:attribuant|attributaire|financeur|collectivite)|attribuant|collectivite|financeur",
        "idAttribuant": r"(?:siret|identification|identifiant|id) (?:de l )?(?:attribuant|attributaire|financeur)",
        "dateConvention": r"date (?:de )?(?:la )?(?:convention|decision|attribution|deliberation|vote)",
        "referenceDecision": r"(?:reference|ref|numero|n) (?:de )?(?:la )?(?:decision|deliberation|delib|acte)",
        "nomBeneficiaire": r"(?:nom|denomination|raison sociale) (?:du |de l )?(?:beneficiaire|association|organisme|tiers|structure)"
        r"|beneficiaires?|associations?(?: .*)?|structures?|organismes?|denomination|raison sociale|tiers",
        "idBeneficiaire": r"(?:siret|identification|identifiant|id|siret beneficiaire)(?: (?:du )?beneficiaire)?|numero siret",
        "rnaBeneficiaire": r"(?:numero |identification |code )?rna(?: (?:du )?beneficiaire)?",
        "objet": r"objets?(?: (?:de )?(?:la |l )?(?:convention|subvention|aide|action))?|object|projet|action|libelle|intitule",
        "montant": r"montants?(?: (?:total|attribue|vote|accorde|alloue))?(?: (?:de )?(?:la |l )?(?:subvention|aide))?(?: en euros?| eur)?|subvention(?: \d{4})?",
        "nature": r"nature(?: (?:de )?(?:la |l )?(?:subvention|aide))?",
        "conditionsVersement": r"(?:conditions?|modalites?) (?:de )?versement",
        "datesPeriodeVersement": r"(?:dates?|periode) (?:ou periode )?(?:de )?(?:la |l )?versement",
        "idRAE": r"(?:numero|id) (?:de )?(?:referencement )?(?:au )?(?:rae|repertoire des (?:aides aux )?entreprises)",
        "notificationUE": r"(?:aide )?notifi\w+ (?:a )?(?:l )?(?:ue|europe)|notification ue",
        "pourcentageSubvention": r"pourcentage(?: .*)?",
        "dispositifAide": r"dispositif(?: (?:d )?aide)?",
    },
}
"""Of each schema, of each column, the heads under which councils print it beside its name and its title."""

TOTAL = r"(?:sous )?tota(?:l|ux)(?: general)?(?: .*)?|ensemble"
"""What a cell says on a line that sums others up."""
