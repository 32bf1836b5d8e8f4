"""How organisations are named, on plain text: heads, the words that continue a name, and what is none."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import OrganisationKind
from registre.french.names import NOT_IN_NAME

CAPITAL = rf"(?!{NOT_IN_NAME})(?:[A-Z][\w'&.-]*(?<![.'-])|(?<=\s)\d{{1,2}}\b(?!\s*(?:[,%€/°]|rue|avenue|boulevard|place|h\b|[a-z]+\s+(?:19|20)\d\d)))"
OF = r"(?i:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')"
_STOP = r"(?!(?:pour|dans|sur|avec|par|afin|dont|qui|que|est|sont|a|ont|et|ou|au|aux|en|lors|la|le|les|un|une|ce|cette|son|sa|ses|leur|ledit|ladite|sise?|soit|ainsi|notamment)\b)"
_PLURAL = rf"{_STOP}[a-z][a-z'-]*[sx]"
_ADJECTIVE = rf"{_STOP}[a-z-]+(?:ale?|aux|elle?|els|ique|ifs?|ives?|aire|aires|ien|ienne|iens|aine?|ains|eux|euse|able|ible|iere?|oise?|aise?|ine|publics?|culturels?|ite|ee|ees|es)"
_NOUN = rf"{_STOP}[a-z][a-z-]+"
TAIL = (
    rf"(?:\s+(?:{CAPITAL})"
    rf"|\s+(?:et\s+)?des\s+(?:{CAPITAL}|{_PLURAL}(?:\s+{_PLURAL})?)(?:\s+et\s+(?:{OF})?{_PLURAL})?"
    rf"|\s+(?:et\s+)?(?:de\s+la\s+|du\s+|de\s+|aux?\s+|en\s+)(?:{CAPITAL}|{_NOUN}(?:\s+{_ADJECTIVE})?)"
    rf"|\s+(?:et\s+)?(?:de\s+l'|d'|a\s+l')\s?(?:{CAPITAL}|{_NOUN}(?:\s+{_ADJECTIVE})?)"
    rf"|\s?&\s?{CAPITAL})"
)
"""What continues a name: capitals, or "of" and what follows it, an adjective that agrees included."""

AFTER_NOUN = rf"(?:(?<=s)\s+{_PLURAL}|\s+{_ADJECTIVE}\b)?(?:(?<=s)\s+et\s+{_PLURAL})?"
"""What goes on a name right after a common noun: an adjective that agrees, a second noun."""

PROPER_TAIL = rf"(?:\s+{CAPITAL}|\s+(?:et\s+)?(?:{OF}|en\s+|sur\s+|les\s+|la\s+|le\s+|a\s+l'|aux?\s+|l')(?:{OF})?{CAPITAL}|\s?[&]\s?{CAPITAL})"
"""What continues a proper name: capitals, with their links."""

ELEMENT = re.compile(
    r"(?:l'|la\s+|le\s+|les\s+)?(?P<name>[A-Z](?:(?!\s+(?:et|ou|ainsi|qui|pour|dans|est|a|ont|sont)\s)[^,;:.()\n]){1,70}?)(?=\s*(?:[,;(.:\n]|\s-\s|\s(?:et|ou|ainsi)\s|$))"
)
"""A name of a list, between separators."""

QUOTED = re.compile(r"\s*(?P<open>[\"'«])\s*(?P<name>[^\"«»\n]{2,110}?)\s*[\"»](?!\w)")
"""A name in quotes."""


class Head(NamedTuple):
    """A word that opens the name of a body.

    Attributes:
        kind: what the word says of the body.
        part: whether the name keeps it.
        opens: the stems of the words that the pattern begins with.
        pattern: the word, and what must follow it.
        tail: what continues the name.
    """

    kind: OrganisationKind | None
    part: bool
    opens: str
    pattern: str
    tail: str = TAIL


_PUBLIC, _COMPANY, _ASSOCIATION, _AUTHORITY = (
    OrganisationKind.PUBLIC_BODY,
    OrganisationKind.COMPANY,
    OrganisationKind.ASSOCIATION,
    OrganisationKind.AUTHORITY,
)
_REGIONAL = r"(?:(?:national|regional|departemental|general|municipal|intercommunal|mixte|local|communal|social|europeen|international|superieur|superieure)[es]*\s+)*"

HEADS = (
    Head(_AUTHORITY, True, "commu ville mairi", rf"(?i:communes?|villes?|mairie)\s+{OF}(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "commu", rf"(?i:communaute)\s+(?i:de\s+communes?|d'agglomeration|urbaine)\s+(?:{OF})?{CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "metro", rf"(?i:metropole)\s+{OF}(?:{CAPITAL})", PROPER_TAIL),
    Head(_AUTHORITY, True, "regio depar", rf"(?:[Rr]egion|REGION|[Dd]epartement|DEPARTEMENT)\s+(?:{OF})?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_AUTHORITY, True, "conse", rf"(?i:conseil\s+(?:departemental|regional|general))\s+{OF}{CAPITAL}", PROPER_TAIL),
    Head(_PUBLIC, True, "syndi", rf"(?:[Ss]yndicat|SYNDICAT)\s+(?i:(?:mixte|intercommunal|interdepartemental|departemental)\s*)+(?:{OF}|pour\s+\S+\s)?(?:[A-Za-z]+)?", TAIL),
    Head(_PUBLIC, True, "petr sivom sivu sicto smict siaep sirp rpi ccas cias caf cpam caue sdis sde epfl oph chu chr insee msa urssa ars drac dreal ddt ddtm gip epcc epa spl sem seml cci cma", r"(?:PETR|SIVOM|SIVU|SICTOM|SMICTOM|SIAEP|SIRP|RPI|CCAS|CIAS|CAF|CPAM|CAUE|SDIS|SDE|EPFL?|OPH|CHU|CHR|INSEE|MSA|URSSAF|ARS|DRAC|DREAL|DDT|DDTM|GIP|EPCC|EPA|SPL|SEM|SEML|CCI|CMA)\b(?=\s+(?:d|[A-Z]))", PROPER_TAIL),
    Head(_PUBLIC, True, "cd cr cg se sde ddt ddtm udap cdg", r"(?:CD|CR|CG|SE|SDE|DDT|DDTM|UDAP|CDG)\s?\d{2}\b", ""),
    Head(_PUBLIC, True, "agenc offic chamb caiss centr etabl insti obser conse bibli secre treso inspe acade recto minis missi maiso parc port", rf"(?:Agence|AGENCE|Office|OFFICE|Chambre|CHAMBRE|Caisse|CAISSE|Centre|CENTRE|Etablissement|Institut|Observatoire|Conservatoire|Bibliotheque|Secretariat|Tresorerie|Inspection|Academie|Rectorat|Ministere|Mission|Maison|Parc|Port)\s+{_REGIONAL}(?:{OF}|pour\s+la\s+|pour\s+le\s+|pour\s+l')?(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "direc", rf"(?:Direction|direction)\s+(?:[Dd]epartementale|[Rr]egionale|[Gg]enerale\s+des\s+[Ff]inances)\s*(?:{OF})?(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "agenc", rf"(?:[Aa]gence)\s+(?:{OF})(?:[Ll]'\s?)?[Ee]au\b", PROPER_TAIL),
    Head(_PUBLIC, True, "tribu", rf"(?:[Tt]ribunal)\s+(?:[Aa]dministratif|[Jj]udiciaire|de\s+[Gg]rande\s+[Ii]nstance)(?:\s+{OF}{CAPITAL})?", PROPER_TAIL),
    Head(_PUBLIC, True, "colle lycee unive insti ecole", rf"(?:[Cc]ollege|[Ll]ycee|[Uu]niversite|[Ii]nstitut|[Ee]cole\s+[Nn]ationale)\s+(?:{OF}|[Pp]rofessionnel\s+)?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_PUBLIC, True, "conse", rf"(?:Conseil|CONSEIL)\s+(?:[Nn]ational|NATIONAL|[Ii]nternational|INTERNATIONAL|[Ee]conomique|[A-Z]\w+(?:ain|ien|ois|ais)(?=\s+d))\s*(?:{OF})?(?:[A-Za-z][\w'-]*)"),
    Head(_PUBLIC, True, "commi", rf"(?:Commission)\s+(?:[Ee]uropeenne|[Nn]ationale)(?:\s+{OF}[A-Za-z][\w'-]*)?", ""),
    Head(_ASSOCIATION, True, "fonda feder union ligue amica comit club assem resea confe mutue coope group socie compa barre organ maiso foyer", rf"(?:[Ff]ondation|FONDATION|[Ff]ederation|FEDERATION|Union|UNION|Ligue|Amicale|AMICALE|Comite|COMITE|Club|CLUB|Assemblee|Reseau|Confederation|Mutuelle|Cooperative|Groupement|GROUPEMENT|Societe|Compagnie|Barreau|Organisation|Maison\s+des|Foyer)\s+(?:{OF}|{_REGIONAL})?(?:[A-Za-z][\w'-]*)"),
    Head(_COMPANY, True, "sas sasu sarl eurl s sa sci scop scic snc earl gaec scea selar gie", rf"(?:SAS|SASU|SARL|EURL|S\.A\.R\.L\.|S\.A\.|SA|SCI|SCOP|SCIC|SNC|EARL|GAEC|SCEA|SELARL|GIE)\b\s+(?:[\"«]\s?)?(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_COMPANY, True, "cabin garag", rf"(?:[Cc]abinet|[Gg]arage)\s+(?={CAPITAL}){CAPITAL}", PROPER_TAIL),
    Head(_COMPANY, False, "socie entre burea", rf"(?i:societe|entreprise|bureau\s+d'etudes?)\s*,?\s+(?={CAPITAL})", rf"{CAPITAL}{PROPER_TAIL}*"),
    Head(_ASSOCIATION, True, "assoc", rf"(?i:associations?)\s+(?={_STOP}(?:des|d'|de|[a-z]+(?:enne|aine|ive|ale|ine))\s)(?:{OF})?[A-Za-z][\w'-]*"),
    Head(_ASSOCIATION, False, "assoc", rf"(?i:associations?)\s+(?:(?:dite|denommee|intitulee|loi\s+1901|sportive|culturelle)\s+)?(?=(?:[Ll]es?\s|[Ll]a\s|[Ll]')?{CAPITAL})", rf"(?:[Ll]es?\s|[Ll]a\s|[Ll]')?{CAPITAL}{TAIL}*"),
)  # fmt: skip
"""Heads of names, the most telling first."""

GROUPING = Head(_AUTHORITY, True, "", "")
ENDED = re.compile(rf"(?<![\w'-])(?:{CAPITAL}[ -]){{1,4}}(?:Metropole|METROPOLE|Agglomeration|AGGLOMERATION)$")
"""A grouping whose kind ends its name, as matched up to the end of that word."""

QUOTED_AFTER = re.compile(
    r"\b(?i:association|societe|compagnie|entreprise|fondation|federation|SARL|SAS|club|collectif)\s*(?=[\"«])"
)
"""A kind of body before a name in quotes."""

ACRONYM = r"[A-Z](?:[A-Za-z0-9&.-]{1,12})?[A-Z0-9]\.?"
DEFINED = re.compile(rf"\s*\(\s*(?:l'|le\s+|la\s+)?(?P<acronym>{ACRONYM})\s*\)")
"""An acronym right after the name it stands for."""

DEFINES = re.compile(
    r"\b(?P<acronym>[A-Z]{2,10}\d{0,3})\s*\(\s*(?:[Ll]'|[Ll]e\s+|[Ll]a\s+|[Ll]es\s+)?(?P<name>[A-Z][^()\n]{8,110})\)"
)
"""A name right after the acronym that stands for it."""

STANDING = re.compile(
    r"\b(?:[Ll]e|[Ll]a|[Ll]es|[Dd]u|[Aa]u|[Dd]e\s+la|[Dd]es|[Pp]ar|[Aa]vec|[Ee]t|[Ll]'|[Dd]'|[Pp]our)\s?(?<!\w)(?P<acronym>[A-Z]{3,10}\d{0,3})\b(?!\s*[:=°'’(-]|\s+[A-Z]{2})"
)
"""An acronym alone, after an article."""

NOT_BODIES = frozenset(
    [
        "CGCT",
        "CGI",
        "CGFP",
        "CG3P",
        "HT",
        "TTC",
        "TVA",
        "PLU",
        "PLUI",
        "PADD",
        "POS",
        "SCOT",
        "OPAH",
        "ZAC",
        "ZAE",
        "ZA",
        "DSP",
        "DSIL",
        "DETR",
        "FCTVA",
        "DGF",
        "RD",
        "RN",
        "BP",
        "CA",
        "CFU",
        "DM",
        "CM",
        "EPCI",
        "RGPD",
        "CDI",
        "CDD",
        "ETP",
        "RIFSEEP",
        "GEMAPI",
        "GEMA",
        "DUP",
        "PV",
        "CR",
        "AR",
        "AAP",
        "CRTE",
        "PCS",
        "DICRIM",
        "PPRI",
        "ERP",
        "BAFA",
        "BAFD",
        "ALSH",
        "RPE",
        "CTG",
        "CEJ",
        "NAP",
        "TAP",
        "PEDT",
        "PMR",
        "LED",
        "VRD",
        "AEP",
        "SPANC",
        "DSI",
        "DGS",
        "DST",
        "RH",
        "NTIC",
        "MAAS",
        "DCANT",
        "COVID",
        "IRA",
        "RSA",
        "APL",
        "SMIC",
        "INSEE",
        "IFSE",
        "CIA",
        "NBI",
        "CAP",
        "CTP",
        "CST",
        "CHSCT",
        "CSE",
        "CNI",
        "TNT",
        "WIFI",
        "GPS",
        "SIG",
        "HLM",
        "PLAI",
        "PLUS",
        "PLS",
        "VEFA",
        "BEA",
        "DIA",
        "DPU",
        "CUA",
        "TLE",
        "TAM",
        "PUP",
        "OAP",
        "PAC",
        "PAS",
        "PCAET",
        "PAPI",
        "SAGE",
        "SDAGE",
        "MNT",
        "IGN",
        "CUMP",
        "ATTRIBUTION",
        "SUBVENTION",
        "CONVENTION",
        "DELIBERE",
        "DECIDE",
        "APPROUVE",
        "AUTORISE",
        "VOTE",
        "POUR",
        "CONTRE",
        "TOTAL",
        "OBJET",
        "VILLE",
        "MAIRE",
        "CONSEIL",
        "MUNICIPAL",
        "ARTICLE",
        "ANNEXE",
        "ACTE",
        "EXTRAIT",
        "REGISTRE",
        "SEANCE",
        "PRESENTS",
        "ABSENTS",
        "EXCUSES",
        "MONSIEUR",
        "MADAME",
        "CHARGE",
        "DIT",
        "DONNE",
        "PREND",
        "DESIGNE",
        "SOLLICITE",
        "ACCEPTE",
        "FIXE",
        "VALIDE",
        "ADOPTE",
        "PRECISE",
        "RAPPELLE",
        "CONSIDERANT",
        "UNANIMITE",
        "MAJORITE",
        "PRINCIPAL",
        "BUDGET",
        "COMMUNE",
        "QUARTIER",
        "PROJET",
        "FINANCES",
    ]
)
"""Words and acronyms in capitals that name no body: law, planning, budget, personnel, formulas."""

INTERNAL = re.compile(
    r"^(?i:conseil\s+(?:municipal|communautaire|metropolitain)|commission\s+(?:permanente|des?\s|finances)|direction\s+generale\s+(?:des\s+services|deleguee)|"
    r"communes?\s+(?:membres?|nouvelle|voisine|concernee)|communaute\s+de\s+communes?$|maison\s+(?:individuelle|de\s+ville)|centre\s+(?:ville|bourg)|parc\s+(?:de\s+stationnement|automobile|immobilier)|"
    r"mission\s+(?:de|d')|port\s+de|union\s+europeenne\s+des$|reseau\s+(?:de\s+chaleur|d'eau|d'assainissement|d'eclairage|routier|d'eaux|public|electrique)|comite\s+(?:technique|social|de\s+pilotage|de\s+suivi)|groupement\s+de\s+commandes?|office\s+notarial)"
)
"""Organs, categories and services: no legal persons of their own."""

NOT_BEFORE = re.compile(
    r"(?i:hotel\s+de\s+|maire\s+de\s+la\s+|centre\s+|coeur\s+de\s+|rue\s+|avenue\s+|place\s+(?:de\s+la\s+)?)$"
)
"""What makes of a following "Ville de …" or name a place."""

GENERIC = re.compile(
    r"^(?i:comite\s+des\s+fetes|amicale(?:\s+(?:sportive|laique|des?\s+\w+))?|cooperative\s+scolaire|club\s+des?\s+(?:aines|anciens)|ccas|office\s+de\s+tourisme|judo|"
    r"association\s+(?:des?\s+)?(?:parents?\s+d'eleves|sportive)|tresorerie|centre\s+(?:social|culturel)|ecole\s+\w+|cantine\s+\w+|banque\s+alimentaire)$"
)
"""Names that tell nothing outside of their authority."""
