"""The words of financial support, on plain text."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_GIVEN_TO = r"(?=\s+de\s+\d[\d .,]*\s?(?:€|euros?|f)\s+(?:au\s+(?:ccas|cias|foyer|college)|a\s+l'(?:association|ogec|amicale|ecole)))"
_ASKS_FOR = r"(?=[^.;]{0,160}\b(?:au\s+titre\s+d|au\s+meilleur\s+taux|a\s+hauteur\s+de\s+\d|au\s+taux\s+le\s+plus|pour\s+un\s+montant\s+de|(?:l'aide|les\s+aides|la\s+participation|le\s+concours|le\s+soutien)\s+d)|[^.;]{0,90}:\s*\n)"
_ELIDED = r"(?:association|amicale|ogec|apel?|admr|acca|ecole|union)"
_MASCULINE = r"(?:club|comite|foyer|ccas|cias|secours|souvenir)"
_FEMININE = r"(?:ligue|croix|cooperative|fondation|banque\s+alimentaire|societe\s+de|compagnie)"
_PLURAL = r"(?:amis|anciens|restos)"
KNOWN = rf"(?:l'{_ELIDED}|le\s+{_MASCULINE}|la\s+{_FEMININE}|les\s+{_PLURAL})\b"
"""The words that open the names of bodies that councils support."""

_TO_KNOWN = rf"(?:a\s+l'{_ELIDED}|au\s+{_MASCULINE}|a\s+la\s+{_FEMININE}|aux\s+{_PLURAL})\b"
_SUM = r"\d[\d .,]*\s?(?:€|euros?)"
AID = re.compile(
    r"\b(?:subventions?|"
    rf"(?:allou|octroy|octroi)(?:e|er|ent)\s+(?={_SUM})|(?:attribu|accord|vers|donn)(?:e|er|ent)\s+(?={_SUM}\s+{_TO_KNOWN})|"
    rf"participe[rn]?t?\s+(?=au\s+(?:fonds|F\.?S\.?L|F\.?A\.?J|F\.?A\.?A\.?D)\b[^.;]{{0,120}}?{_SUM})|"
    r"aides?\s+(?:financieres?|exceptionnelles?|directes?|europeennes?|departementales?|regionales?|communales?|municipales?|communautaires?|annuelles?|"
    r"en\s+nature|a\s+l[a']|(?:sollicit|escompt|demand)ee?s?\b|d'un\s+montant|de\s+\d|maximales?|globales?|suivantes?\b|(?=[^.;]{0,40}\baupres\s+d))|"
    r"(?:participation|contribution|soutien|concours|appui)s?\s+financi\w+|"
    rf"participations?{_GIVEN_TO}|"
    r"dotations?(?:\s+\w+)?\s+(?:de\s+fonctionnement|d'un\s+montant|de\s+\d)|fonds\s+de\s+concours|"
    r"acomptes?\s+(?:sur\s+(?:la\s+)?(?:subvention|participation)|(?=de\s+\d[^.;]{0,90}\b(?:subvention|participation)))|secours\s+exceptionnel|(?:bourses?|sommes?|dons?|versements?)\s+de\s+\d|"
    r"total\s+de\s+\d[\d .,]*\s?(?:€|euros?)[^.;]{0,40}?\bversee?\s+a|"
    r"(?:soutien|appui)\s+(?=a\s+l'association\b|au\s+(?:festival|club|comite)\b)|"
    r"(?:gratui|gracieu)\w+(?=[^.;]{0,200}\b(?:valoris|evalue))|"
    rf"financements?\s+(?=(?:sollicit|demand)\w+\s+aupres)|sollicit(?:er?|ent|ons)\b{_ASKS_FOR}|"
    r"(?:sollicit|demand)(?:er?|ent)\s+(?=(?:la|le|du)\s+(?:DETR|D\.E\.T\.R|DSIL|D\.S\.I\.L|FNADT|FIPDR?|fonds\s+vert)\b))",
    I,
)
"""Financial support to a body; dues, prices and salaries are none."""

AID_STEMS = (
    "subve", "aide", "aides", "parti", "contr", "souti", "conco", "appui", "dotat", "fonds", "acomp", "secou", "bours", "somme", "dons", "don", "verse", "total", "gratu", "graci", "finan",
    "solli", "deman", "allou", "octro", "attri", "accor", "donne",
)  # fmt: skip
"""The stems of the words that support begins with."""

DUES = re.compile(
    r"\b(?:adhesions?|adherer|cotisations?|redevances?|loyers?|indemnites?|honoraires|remunerations?)\b", I
)
"""Payments that are no support."""

GIVES = re.compile(
    r"\b(?:attribu\w+|accord(?:e|er|ee|ees|ent|ant)\b|allou\w+|allocation|octro\w+|vers(?:e|er|ee|ees|ement)\b|affect(?:er|ation)\b|"
    r"vote(?:r|e|ee|ees)?\b|donn(?:e|er|ee)\b|(?:fix|port|maint|renouvel)\w+\s+(?:le\s+montant\s+(?:annuel\s+)?de\s+)?(?:la|sa|les|cette)\s+subvention|faire\s+(?:un\s+)?don\b|renouvel\w+\s+(?:son|le)\s+soutien|report\w*\s+d'affectation|approuve(?:r|nt)?\b[^.;]{0,30}\bsubvention|soutenir|participe\w*)",
    I,
)
"""Verbs and nouns of giving."""

LEADS_IN = (
    "attri", "accor", "allou", "octro", "verse", "decid", "vote",
)  # fmt: skip
"""The stems of the words of giving that may introduce a list of grants."""
ASKS_STEMS = ("solli", "deman", "depos", "prese")
"""The stems of the words of asking that may introduce a list of funders."""
ALLOTS = re.compile(r"\b(?:allou|octroy|octroi)\w*", I)
"""Gives what is nothing but support."""
ITEM = re.compile(r"\W{0,3}(?:[-•*▪–]|\d{1,2}\s?[).°]|[a-z]\))\s*")
"""Opens an item of a list."""

_ASKING = r"\b(?:sollicit|(?<!\bla\s)(?<!une\s)(?<!cette\s)(?<!\bsa\s)(?<!\bde\s)demand(?:e|er|ent)\s+(?:l'|une?\s|la\s|a\s|aux?\s))"
DECIDES = re.compile(
    rf"\W*(?:le\s+conseil\b(?:(?!{_ASKING})[^.;]){{0,120}}?)?(?:decide\s+)?(?:d'|de\s+)?\b(?:attribu|accord|allou|octro|vers)\w*\s",
    I,
)
"""Opens a statement in which the council gives."""

COST = re.compile(
    r"\b(?:couts?|depenses?|travaux|budget|montant\s+(?:total|global|previsionnel|estim\w+)\s+d|valeur|estim\w+|s'eleve\w*|(?<!d')investissements?\s+de)\b"
    r"[^€]{0,60}$",
    I,
)
"""What stands before an amount that is no grant."""

BASE = re.compile(r"\d\s?%\s+(?:d[eu]s?\s+|d'|sur\s+)(?:(?:(?!\bsoit\b)[^.;€%]){0,60}\s)?$", I)
"""What stands before the amount that a share is taken of ("50 % de 137 500 €")."""

INSTALMENTS = re.compile(
    r"\ben\s+(?:deux|trois|quatre|plusieurs)\s+(?:fois|versements|echeances|tranches)\b|\b(?:acomptes?|solde|echeanc\w+|tranches?|mensualites?|"
    r"versements?\s+(?:suivants?|de\s+\d))\b",
    I,
)
"""Says of the amounts behind a sum that they only pay it."""

FRANCS_AGAIN = re.compile(r"\s*(?:[(\[/=]|,?\s*(?:ou|soit)\b)\s*(?:soit\s+)?$", I)
"""Between an amount in euros and the same in francs."""

SHARE = re.compile(r"\d\s?%[^.;€]{0,80},?\s*soit\s+$", I)
"""What stands before the amount of a support that is a share of a cost ("30 % du montant des travaux, soit …")."""

NATURE_OPERATING = re.compile(r"\b(?:de|en)\s+fonctionnement\b|\bfonctionnement\s+(?:complementaire|general)\b", I)
NATURE_INVESTMENT = re.compile(r"\b(?:d'|en\s+)(?:equipement|investissement)\b", I)
NATURE_IN_KIND = re.compile(
    r"\ben\s+nature\b|\bmise\s+a\s+disposition\b[^.;]{0,60}\b(?:gratuit|gracieu)|\b(?:gratui|gracieu)\w+", I
)
IN_KIND = re.compile(r"\b(?:subvention|aide|contribution|apport|soutien)s?\s+en\s+nature\b", I)
VALUED = re.compile(r"\b(?:valoris\w+|evaluee?s?\s+a|estimee?s?\s+a)[^€.;]{0,70}$", I)
"""What stands before the worth of support in kind."""
A_UNIT = re.compile(
    r"\s*(?:ttc\s+|ht\s+)?(?:par|/)\s*(?:habitants?|enfants?|eleves?|logements?|hectares?|jours?|nuitees?|repas|km|foyers?|participants?|"
    r"adherents?|licencies?|agents?|personnes?|immeubles?|heures?|tonnes?|m2|m3)\b",
    I,
)
"""What stands behind an amount that is a rate, not what a body gets."""
THRESHOLD = re.compile(
    r"\b(?:(?:superieur|inferieur)\w*\s+(?:ou\s+egale?s?\s+)?a|plus\s+de|moins\s+de|au-dela\s+de|seuil\s+de|x)\s*$", I
)
"""What stands before an amount that only bounds a support, or is a unit price."""

ANY_SUM = re.compile(
    r"(?:sommes?|versements?|total|bourses?|allou\w+|octro\w+|attribu\w+|accord\w+|vers\w+|donn\w+)\b", I
)
"""Words that are of support only where nothing is sold, let or owed."""

SOLD = re.compile(
    r"\b(?:vent\w+|vend\w*|cession|ced\w+|achat|achet\w+|acqui\w+|prix|loyers?|location|lou(?:e|er)\b|factur\w+|devis|indemni\w+|emprunts?|prets?|"
    r"rembours\w+|consign\w+|caution|marches?\s+(?:public|de\s+travaux)|honoraires|bail)\b",
    I,
)
"""Money changes hands for something else than support."""

EACH = re.compile(r"\s*\W?\s*(?:pour\s+)?chacune?\b", I)
"""Says of an amount that each of several bodies is asked for it."""

CURRENCY_SIGN = re.compile(r"€|\beuros?\b|\d\s?f\b|\bfrancs?\b", I)
BARE = re.compile(
    r"\b(?:subventions?|aides?|hauteur|montant|somme)(?:\s+(?:de\s+fonctionnement|d'investissement|d'equipement|exceptionnelle|financiere|annuelle))?\s+"
    r"de\s+(?P<figures>\d{1,3}(?:[ .]\d{3})+|\d{3})(?!\d|[,.]\d)(?!\s?(?:%|m2|m\b|logements|habitants|eleves))",
    I,
)
"""Figures that can only be an amount, though no currency is printed."""

REFUSED = re.compile(
    r"\b(?:refuse\w*|rejett?e\w*)\b[^.;]{0,60}\b(?:subvention|aide|demande)|\bne\s+pas\s+(?:attribuer|accorder|donner\s+suite|verser)\b|"
    r"\bn'(?:attribue|accorde|octroie)\s+pas\b|\brefus\w*\s+(?:d'|de\s+)(?:attribuer|accorder|allouer|verser|octroyer)\b|\bdefavorable\b[^.;]{0,60}\bsubvention",
    I,
)
"""The council does not give."""

NOT_ANY = re.compile(
    r"\b(?:aucune?|pas\s+de|sans|ni)\s+(?:autre\s+)?(?:subvention|aide|participation|soutien)\b|\bn'est\s+pas\s+subvention",
    I,
)
"""No support at all: nothing to state."""

REQUESTED = re.compile(
    r"\b(?:demand(?:er|e|ent)\s+(?:a\s+l'|a\s+la\s+|au\s+|aux\s+)[^.;]{0,60}?\b(?:subvention|aide)s?|sollicit(?:er|ee?s?|ent|ant|ations?)|demand(?:er|es?|ent)\s+(?:d'|de\s+|une\s+|des\s+|l'|la\s+|les\s+)[^.;]{0,40}?|(?:depos|present)(?:er|e)\s+(?:une?\s+|des\s+|les\s+)?dossiers?[^.;]{0,30}|(?:aide|subvention)s?\s+escomptees?|"
    r"(?:presenter|deposer)\b[^.;]{0,60}\bdossiers?\s+de\s+demande)\b",
    I,
)
"""Support is asked for."""

ASKED_BEFORE = re.compile(r"\bpar\s+deliberation\b[^.;]{0,80}\b(?:a|avait)\s+(?:deja\s+)?autorise\b", I)
"""A request that an earlier act made."""

BY_APPLICANT = re.compile(
    r"\b(?:l'(?:association|amicale|organisme|etablissement|ecole|asl?)|la\s+(?:structure|societe|federation|compagnie|fondation)|le\s+(?:club|comite|college|"
    r"lycee|syndicat|groupement)|les\s+associations|elle|ils?(?!\s+(?:est|vous|nous|convient|y\s+a|s'agit|importe|appartient|faut|sera|serait)\b)|par\s+laquelle)\b[^.;]{0,120}?\b(?:sollicit|demand|souhait)\w+|"
    r"\b(?-i:[A-Z]{2,})\b\s+(?:a\s+fait\s+une\s+demande|sollicite|demande)\b|"
    r"\bdemandes?\s+(?:d'|de\s|du\s|formulee|presentee|emanant|emise)[^.;]{0,120}?\bsollicitant\b|"
    r"\bdemandes?\s+(?:d'|de\s+)(?:subventions?|aides?)(?:\s+(?:exceptionnelles?|financieres?))?\s+"
    r"(?:(?:presentee|formulee|deposee|emise)s?\s+par|emanant|de\s+l'(?:association|amicale|ogec)|du\s+(?:club|comite|foyer))\b|"
    r"\b(?:une|la|cette|des|les)\s+demandes?\s+de\s+subventions?\s+(?:exceptionnelles?\s+)?(?:de\s+la|du)\s+"
    r"(?!region|departement|conseil|feder|fonds|fnadt|communaute|commune|metropole|detr|dsil|fipd|caf\b|drac|ville|syndicat)(?-i:[A-Z])",
    I,
)
"""It is the body that asks the council."""

RECEIVED = re.compile(r"\b(?:saisie?s?|recue?s?|examine\w*|destinataires?)\b[^.;]{0,60}\bdemandes?\b", I)
"""It is the council that was asked."""

PREVIOUS = re.compile(
    r"\bvu\s+la\s+deliberation\b[^.;]{0,100}\b(?:attribu|accord|allou|octroy)ant\b|"
    r"\b(?:a|ont|avait|avaient|ayant)\s+(?:deja\s+|ainsi\s+|egalement\s+|ete\s+)*(?:attribu\w+|accord\w+|allou\w+|octroy\w+|vers[eé]\w*|vot[eé]\w*|procede\s+a\s+l'attribution|beneficie|percu|recu|donne)\b|"
    r"\b(?:pour\s+rappel|rappel\s+des|l'an\s+(?:passe|dernier)|l'annee\s+(?:passee|derniere|precedente)|precedemment|en\s+(?:19|20)\d\d,?\s+(?:la|le|l')[^.;]{0,60}\b(?:a|avait)\b)",
    I,
)
"""Support given before."""

ELSEWHERE = re.compile(
    r"\bf(?:ait|aisant|era|ont|eront)\s+l'objet\s+d'une?\s+(?:autre\s+)?(?:deliberation|decision|rapport)\b", I
)
"""Another act decides it."""

BY_OTHER = re.compile(
    r"\b(?:accord|attribu|allou|octroy|vers)ee?s?\s+par\s+(?:l'|la\s+|le\s+)"
    r"(?P<giver>region|etat|departement|agence|caf|caisse|europe|conseil\s+(?:regional|departemental|general))\b",
    I,
)
"""A body of another kind gives it."""

BESIDE = re.compile(
    r"\(\s*(?:contre|pour\s+memoire|pour\s+rappel|rappel)?\s*:?\s*(?P<figures>\d[\d .,]*)\s?(?:€|euros?)\s*(?:,\s*)?en\s+(?P<year>(?:19|20)\d\d)\s*\)",
    I,
)
"""The grant of an earlier year, in brackets behind the new one."""

RENEWED = re.compile(
    r"\b(?:subvention|aide|soutien)\b[^.;€]{0,60}?\bde\s+(?P<figures>\d[\d .,]*)\s?(?:€|euros?)\s*,?\s*"
    r"(?:accord|attribu|allou|octroy|vers|vot)ee?s?\s+(?:en|pour|au\s+titre\s+de)\s+(?:l'annee\s+)?(?P<year>(?:19|20)\d\d)\b",
    I,
)
"""The grant of an earlier year, which its body asks to renew."""

DECIDES_TO_GIVE = re.compile(
    r"\bdecide\w*\b[^.;:\n]{0,60}?\b(?:d'|de\s+)(?:attribuer|accorder|allouer|verser|octroyer)\b|"
    r"\b(?:attribue|accorde|alloue|verse|octroie)nt?\s+(?:les|une|des|aux?|a)\b",
    I,
)
"""The council gives, whatever else it puts off in the same act."""

PROPOSED = re.compile(r"\b(?:propos\w+|il\s+est\s+demande|il\s+vous\s+est\s+demande|envisag\w+|souhaite)\b", I)
"""Support that the council is asked to give."""

TO = re.compile(
    r"\b(?:a\s+(?:l'equipe|la\s+section)(?:\s+[a-z]+)?\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')|"
    r"(?:presentee?|formulee?|deposee?|emise?)s?\s+par\s+(?=(?:l'|la\s|le\s))|(?:au\s+profit|en\s+faveur|au\s+benefice|a\s+destination|a\s+l'attention)\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')|"
    rf"(?:attribu|accord|allou|octroy|vers)ee?s?\s+(?=(?:l'|la\s|le\s))|(?<=[€s]\s)pour\s+(?={KNOWN})|"
    r"(?:a|au|aux)(?:\s+la\s+|\s+l'|\s+))(?!(?:hauteur|titre|raison|compter|partir|signer|passer|cet?t?e?\b|l'(?:unanimite|article|organisation|"
    r"exercice|operation|annee|occasion)|la\s+(?:majorite|suite|realisation|creation)|budget|chapitre|titre|taux|cours|moyen|plus|moins|"
    r"montant|prorata|\d))",
    I,
)
"""Leads to a beneficiary; the words that it leads to elsewhere are left out."""

LENT = re.compile(r"\bmises?\s+a\s+disposition\b", I)
"""Support in kind, in a title."""

CATEGORY = re.compile(
    r"(?:des\s+|divers\w*\s+|differentes?\s+|ces\s+)?(?:entreprises|associations|particuliers|familles|proprietaires|agriculteurs|commercants|tpe|pme|"
    r"collectivites|structures|organismes|etablissements|clubs|beneficiaires|porteurs|communes|projets|personnes|eleves|ecoles)\b",
    I,
)
"""Whom a scheme is for: no body."""

SUBJECT = re.compile(
    r"\b(?:(?=(?:l'association|la\s+societe|l'entreprise|la\s+fondation|l'organisme|le\s+comite|le\s+club|la\s+federation)\s)|"
    r"(?:l'|l[ae]\s+)(?=(?-i:[A-Z])[\w'-]*(?:\s+(?-i:[A-Z])[\w'-]*){0,5}\s+(?:beneficiant|beneficie|percoit|recoit)\b))",
    I,
)
"""A body in the place of a subject."""

TOTAL_OF_SEVERAL = re.compile(
    r"\b(?:d?es|l?es|ces|aux|plusieurs|diverses|differentes|\d+)\s+(?:\w+\s+)?(?:subventions|aides|dotations|participations)\b"
    r"[^.;]{0,80}?\bmontant\s+(?:total|global)\b",
    I,
)
"""The sum of several grants."""

SAID_BODY = re.compile(
    r"\b(?:fix|port|maint|renouvel)\w+\s+(?:le\s+montant\s+(?:annuel\s+)?de\s+)?(?:la|sa|cette)\s+subvention\b|(?:\bl'|\bdel'|\bcette\s+|\bladite\s+)(?:association|structure|organisme|compagnie|federation|amicale)\b|\ble(?:dit)?\s+club\b|\bcel(?:le|ui)-ci\b",
    I,
)
"""A body named before."""

TITLE_BREAK = re.compile(
    r"\n\s*(?:-\s*)?(?:conventions?|avenants?|exc?ercices?|annees?|approbation|autorisation|attribution|signature|versement)\b",
    I,
)
"""Where a line of a title begins another matter."""

FROM = re.compile(
    r"\b(?:aupres\s*:?\W*(?:\w{1,2}\W+)??(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')|(?:au\s+titre|dans\s+le\s+cadre)\s+(?:de\s+la\s+|du\s+|de\s+l'|des\s+)|"
    r"(?:aide|subvention|participation|soutien|concours)s?(?:\s+(?:financi\w+|de\s+fonctionnement|d'investissement|d'equipement))?\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+)|"
    r"celles?\s+(?:de\s+la\s+|de\s+l'|du\s+|des\s+)|"
    r"(?:aide|subvention|participation)s?\s+(?:sollicit|escompt|demand)ee?s?\s*(?::\s*(?:aupres\s+)?)?(?:de\s+la\s+|de\s+l'|du\s+|des\s+)?|"
    r"(?:a\s+la\s+|a\s+l'|au\s+|aux\s+)|sollicite[rz]?\s+(?:la\s+|l'|le\s+|les\s+))",
    I,
)
"""Leads to a funder that support is asked from."""

AT_ITEM = re.compile(
    r"\W*(?:(?:l'une|l'autre|une|deux|trois|la\s+(?:premiere|seconde|deuxieme|troisieme)|et)\s+(?=aupres\s))?(?:aupres\s+)?"
    r"(?:de\s+la\s+|de\s+(?=l')|du\s+|des\s+)?",
    I,
)
"""What may open an item of a list of funders before its name."""

UNDER = re.compile(r"\s*(?:\([^)]*\))?\s*(?:au\s+titre|dans\s+le\s+cadre)\s+(?:du\s+|de\s+la\s+|de\s+l'|des\s+)$", I)
"""From a funder to the fund or the programme that it gives from."""

OF_ITEM = re.compile(r"[\W_]{0,6}(?=(?i:de\s+la\s|de\s+l'|du\s|des\s)\s?[A-Z])")
"""Opens a line of a list of funders whose mark was lost, below "auprès :"."""

AND_DIRECTLY = re.compile(r"(?:\bet|\bainsi\s+que|,|;)\s+(?=l'|la\s|le\s|les\s)", I)
"""From the amount that one funder is asked for to the next funder ("…, la Région à hauteur de …")."""

GIVES_THEN = re.compile(
    r"\s*(?:\([^)\n€]{0,40}(?:€\s*)?\)\s*){0,2}(?:(?:au\s+titre|dans\s+le\s+cadre)\s+(?:du|de\s+la|de\s+l'|des)\s*(?-i:[A-Z])[\w.-]{1,14}(?:\s+(?-i:[A-Z])[\w.-]{1,14}){0,2}\s*)?\s*(?:[(:=-]\s*)?"
    r"(?:(?:a\s+(?:la\s+)?hauteur|pour\s+(?:un\s+montant|la\s+somme)|d'un\s+montant|a\s+concurrence)\s+"
    r"(?:(?:maximal|maximum|total|previsionnel|estime)e?\s+)?(?:de\s+|d')|pour\s+)?",
    I,
)
"""Leads from a funder to the amount that is asked from it."""

ASSOCIATION = re.compile(r"\bassociation\s*\"?\s*$", I)
"""Calls the body behind it an association."""

ASKED_FOR = re.compile(
    r"\s*(?:\([^)\n\d]{0,30}\))?\s*(?:(?:a\s+(?:la\s+)?hauteur|pour\s+(?:un\s+montant|la\s+somme)|a\s+concurrence)\s+d|pour\s+\d)",
    I,
)
"""Says of the name before it that it is asked for an amount."""

AND_FROM = re.compile(
    r"\s*(?:\([^)]*\))?\s*(?:,|;|et\b|ainsi\s+que|[*•-])+\s*(?:aupres\s+)?(?:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')",
    I,
)
"""From one funder to the next."""

FUND = re.compile(
    r"\b(?<!ITI[- ])(?:D\.?E\.?T\.?R|D\.?S\.?I\.?L|D\.?S\.?I\.?D|F\.?N\.?A\.?D\.?T|F\.?E\.?D\.?E\.?R|F\.?S\.?E|F\.?I\.?P\.?D\.?R?|F\.?C\.?T\.?V\.?A|LEADER|ANAH|ANRU|CNDS|ANS|ADEME|"
    r"FIPHFP|SDE\d*|CD\s?\d{2}|[Ff]onds\s+(?:vert|[Bb]arnier|europeens?|[Cc]haleur))\b"
)
"""Funds and agencies known by their acronym alone; a territory's programme ("ITI-FEDER") is none."""

OF_STATE = re.compile(r"\b(?:D\.?E\.?T\.?R|D\.?S\.?I\.?L|FNADT|[EÉ]tat|[Ff]onds\s+[Vv]ert)\b")
"""The label of what the State gives, in a financing plan."""

FOR_INVESTMENT = re.compile(r"D\.?E\.?T\.?R|D\.?S\.?I\.?[LD]")
"""The funds of the State whose name says what they are for: "d'équipement", "à l'investissement" (CGCT L2334-32, L2334-42)."""

BUILT = re.compile(
    r"\b(?:travaux|(?:re)?constructi\w+|rehabilitation|renovation|refection|restauration(?!\s+(?:scolaire|collective))|acquisition|"
    r"amenagements?\s+(?!du\s+temps)|agrandissement|extension|mises?\s+(?:aux\s+normes|en\s+accessibilite)|video-?protection|"
    r"investissements?)\b",
    I,
)
"""What money is asked for when it is asked for investment."""

UPKEEP = re.compile(
    r"\b(?:entretien|maintenance|fonctionnement|animations?|postes?\s+d|recrutement|emplois?|manifestations?|festival)\b",
    I,
)
"""What is no investment, though works may be spoken of beside it."""

YEAR = re.compile(
    r"\b(?:exercices?|(?:pour\s+)?l'annee|annee|au\s+titre\s+de|pour|budget(?:\s+primitif)?|programme(?:\s+d'actions?)?|saison|subventions?|"
    r"(?<!\bcomme\s)(?<!creee\s)(?<!\bcree\s)(?<!fondee\s)(?<!construite\s)(?<!\bne\s)en)\s+"
    r"(?:de\s+l'annee\s+|l'exercice\s+)?(?P<year>(?:19|20)\d\d)\b(?!\s?[-/]\s?\d)",
    I,
)
"""The fiscal year of a support; a school year is none."""

BUDGET_YEAR = re.compile(r"\bau\s+budget\s+(?:\w+\s+){0,3}?(?P<year>(?:19|20)\d\d)\b", I)
"""The year of the budget that an act speaks of."""

THIS_YEAR = re.compile(r"\b(?:cette\s+annee|la\s+presente\s+annee|(?:annee|exercice)\s+en\s+cours)\b", I)
"""The year of the sitting."""

ANY_YEAR = re.compile(r"\b(?P<year>(?:19|20)\d\d)\b")

PURPOSE = re.compile(
    r"\b(?:pour|dans\s+le\s+cadre\s+de|en\s+vue\s+de|afin\s+de|destinee?s?\s+a)\s+(?P<words>[^.;]{10,400})", I
)
"""What the support is for."""
