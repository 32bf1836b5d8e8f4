"""How documents name the authority that decides, on plain text."""

from __future__ import annotations

import re

from registre.facts import Level
from registre.french.dates import WEEKDAY
from registre.french.names import NOT_IN_NAME

_DECIDING = r"(?:prendre|approuver|autoriser|decider|donner|voter|fixer|adopter|accepter|designer|creer|attribuer|accorder|demander|solliciter|retenir|emettre|inscrire|valider|modifier|confirmer|charger|proceder|engager|verser|allouer)"
"""What a council is asked to do ("proposé au conseil de PRENDRE ACTE"): no place."""
_NOT_IN_PLACE = rf"(?:{NOT_IN_NAME}|(?i:commission|comite|assemblee|administration|compte|direction|arrondissement|canton|republique|liste|mairie|maires|presidents?|elus|commune|(?<!la\s)reunion|{_DECIDING}|{WEEKDAY})\b)"
_PLACE_WORD = rf"(?!{_NOT_IN_PLACE})[A-Z][\w'-]+"
_LINK = r"(?:(?:de|du|des|d'|la|le|les|l'|en|sur|sous|lez|les|et|a|au|aux|-)\s*)"
PLACE = rf"(?:(?:[LlDd]')?(?:{_LINK})?{_PLACE_WORD}(?:[ -]+(?:{_LINK}){{0,3}}{_PLACE_WORD}){{0,7}})"
"""The name of a place or grouping: capitalised words with their links."""

_OF = r"(?:(?:(?i:de)\s+(?:la|LA)\b|(?i:de\s+l'|des|du|de|d'))\s*|[dD]\s(?=[AEIOUYH]))"
_JOINT = r"(?i:parc\s+(?:naturel\s+(?:regional|marin)|national)|pole\s+(?:metropolitain|d'equilibre\s+territorial(?:\s+et\s+rural)?)|PETR)"
"""What several authorities set up together, beside syndicates."""

KIND = (
    r"(?i:(?:ville|commune|metropole|departement|region|communaute\s+(?:de\s+communes?|d'agglomeration|urbaine|metropolitaine)|"
    r"collectivite(?:\s+\w+)?|eurometropole|agglomeration|syndicat(?:\s+\w+)?))"
)
NAMES = (
    (8, "conse burea assem", re.compile(rf"(?i:conseil\s+municipal|conseil\s+communautaire|bureau\s+communautaire|conseil\s+metropolitain|conseil\s+departemental|conseil\s+general|conseil\s+regional|assemblee\s+departementale)\s+{_OF}?(?P<name>{KIND}\s+{_OF}?{PLACE})")),
    (7, "conse", re.compile(rf"(?i:conseil\s+municipal)\s+{_OF}(?P<name>{PLACE})")),
    (7, "conse burea", re.compile(rf"(?i:(?:conseil|bureau)\s+communautaire|conseil\s+metropolitain)\s+{_OF}(?P<name>{PLACE})")),
    (7, "conse", re.compile(rf"(?P<name>(?i:conseil\s+(?:departemental|general|regional))\s+{_OF}{PLACE})")),
    (6, "commu", re.compile(rf"(?P<name>(?i:communaute\s+(?:de\s+communes?|d'agglomeration|urbaine))\s+{_OF}?{PLACE})")),
    (5, "commu ville", re.compile(rf"(?P<name>(?i:commune|ville)\s+{_OF}{PLACE})")),
    (5, "mairi", re.compile(rf"(?i:mairie)\s+{_OF}(?P<name>{PLACE})")),
    (6, "syndi", re.compile(rf"(?P<name>(?i:syndicat)\s+(?i:(?:mixte|intercommunal|interdepartemental|departemental)\b\s*)(?:[^.,;:\n\"]{{0,80}}?(?:\s*\"\s*{PLACE}\s*\"|{_OF}{PLACE}(?:\s*\"\s*{PLACE}\s*\")?)|{PLACE}))")),
    (6, "siaep sivom sivu sivos sirp sicto smict siced sitom syded", re.compile(rf"(?P<name>(?:SIAEP|SIVOM|SIVU|SIVOS|SIRP|SICTOM|SMICTOM|SICED|SITOM|SYDED)\s+(?:{_OF})?(?:(?i:secteur|canton|bassin|pays)\s+{_OF})?{PLACE})")),
    (7, "comit conse burea", re.compile(rf"(?i:(?:comite|conseil|bureau)\s+syndical)\s+{_OF}(?P<name>{_JOINT}\s+{_OF}?{PLACE})")),
    (8, "syndi", re.compile(rf"(?P<name>(?i:syndicat\s+mixte\b)[^.,;:\n]{{0,60}}?\s{_JOINT}\s+{_OF}?{PLACE})")),
    (4, "parc pole petr", re.compile(rf"(?<!\b[dD]u\s)(?<!\bDU\s)(?P<name>{_JOINT}\s+{_OF}?{PLACE})")),
    (5, "metro", re.compile(rf"(?P<name>(?i:metropole)\s+{_OF}{PLACE})")),
    (2, "depar regio", re.compile(rf"(?P<name>(?i:departement|region)\s+{_OF}{PLACE})")),
    (2, "regio", re.compile(rf"(?P<name>(?:Region|REGION)\s+(?!{_OF}){PLACE})")),
    (4, "maire", re.compile(rf"(?i:maire)\s+{_OF}(?!la\b)(?P<name>{PLACE})")),
    (4, "conse", re.compile(rf"(?i:conseil)\s+(?i:de|d')\s*(?P<name>{PLACE})")),
)  # fmt: skip
"""Weight, stems of the words that open the pattern, pattern; names near the organ that decides weigh most."""

BARE = {"commune", "ville", "metropole", "departement", "region", "communaute", "agglomeration", "syndicat"}
"""Kinds of authorities in folded form: alone, they name none."""

VENUE_WEIGHT = 1
OF_COMMUNE = 5
"""What "commune de …" weighs, which others are named by as well."""

VENUE = re.compile(
    r"\b(?:salles?|hotel|foyer|maison|espace|gymnase|centre|locaux|siege|lieu\w*|reunie?s?|adjointe?|maire|mairies)\b[^,;:\n]{0,50}$",
    re.IGNORECASE,
)
"""What stands before a name that says where a council sits, or whom someone speaks for: not which council it is."""

IN_PASSING = re.compile(
    r"\b(?:adhesion|retrait|avec|aupres|portee?s?\s+par|envers|hors|association|amicale|societe)\b[^.,;:\n]{0,30}$",
    re.IGNORECASE,
)
"""What stands before a commune that an act deals with, and that is not the one that decides ("adhésion de la …")."""

TRAILING = re.compile(r"(?:\s+(?:DU|DE|DES|LE|LA|LES|EN|AU|ET|A))+$")
"""Links in capitals after a name: what they link to is no part of it ("CONSEIL MUNICIPAL DE VICHY DU 3 MARS")."""

RUN_INTO = re.compile(
    r"(?<=[A-Z]{2})\s+(?=[A-Z][a-z])|(?<!\b(?:DU|LE))(?<!\bDES)\s+(?=DEPARTEMENT\b)|"
    r"\s+(?=(?:COMPTES?|PROCES|EXTRAITS?|REGISTRES?|DELIBERATIONS?|SEANCES?|REUNIONS?|REPUBLIQUE|ARRONDISSEMENT|CANTON)\b|"
    r"(?:[A-Z] ){2}[A-Z]\b)"
)
"""Where other words run into a name in capitals, in pages that lost their lines."""

SYNDICATE = re.compile(r"syndicat\b|si(?:aep|vom|vu|vos|ctom|rp)\b|parc\b|pole\b|petr\b")
"""The folded name of a syndicate, whose council is a comité syndical."""

KINDS = (
    (re.compile(r"(?:ville|commune|mairie|conseil municipal)\b"), Level.COMMUNE),
    (re.compile(r"(?:euro)?metropole\b|.* metropole$"), Level.METROPOLIS),
    (
        re.compile(
            r"communaute\b|.* (?:agglomeration|communaute)$|agglomeration\b|syndicat\b|si(?:aep|vom|vu|vos|ctom|rp)\b|parc\b|pole\b|petr\b"
        ),
        Level.INTERCOMMUNALITY,
    ),
    (re.compile(r"(?:departement|conseil (?:departemental|general))\b"), Level.DEPARTMENT),
    (re.compile(r"(?:region|conseil regional)\b"), Level.REGION),
    (re.compile(r"(?:centre communal|ccas|caisse des ecoles)\b"), Level.COMMUNE),
    (re.compile(r"(?:centre intercommunal|cias)\b"), Level.INTERCOMMUNALITY),
)
"""The level that the folded name of an authority says."""

ASSEMBLY = re.compile(r"(?:conseil\s+(?:departemental|general)|(?P<region>conseil\s+regional))\b", re.IGNORECASE)
"""The assembly by whose name a département or région goes."""

LINKS = re.compile(r"(?<=[ -])(?:De|Du|Des|D(?=')|Et|En|Sur|Sous|Lez|Aux?)(?=[ '-])")
"""Links within the name of an authority that was in capitals ("COMMUNE DE VICHY"); articles may be a place's own."""

LEADING = re.compile(r"^\s(?:De\s(?:La\s|L')?|D[eu]s?\s|D')")
"""The link before a place, where a name in capitals was written in small letters."""

BOARD = re.compile(r"conseil\s+d'administration\b", re.IGNORECASE)
BOARD_OF = re.compile(
    rf"(?P<name>(?i:centre\s+(?:inter)?communal\s+d'action\s+sociale|CCAS|CIAS|caisse\s+des\s+ecoles|service\s+departemental\s+d'incendie\s+et\s+de\s+secours|SDIS)\s+{_OF}(?:(?i:(?:ville|commune)\s+){_OF})?(?P<place>{PLACE}))"
)
"""A body beside an authority that its own board governs."""

_ROADS = "".join(f"(?<!{way} )" for way in ("rue", "rues", "route", "chemin", "avenue", "boulevard", "direction"))
MENTION = re.compile(rf"{_ROADS}\b(?:a|de|d')\s*(?P<name>[A-Z][a-z]{{3,}}(?:-(?:[a-z]{{1,4}}-)*[A-Z][a-z]+)*)(?![\w-])")
"""A place named in running text ("l'entrée de Couthenans"); the road that leads to one lies in another."""

ENDED = re.compile(
    rf"(?<![\w'-])(?P<name>(?!(?:DES?|DU|ET)\b){_PLACE_WORD}(?:[ -](?:(?:et|en|sur|d[eu]|des|la|les)\s)?{_PLACE_WORD}){{0,4}}\s+(?:(?i:agglomeration|metropole)|C(?:ommunaute|OMMUNAUTE)))$"
)
"""A grouping whose kind ends its name, up to the end of that word."""

ENDINGS = {"agglo": len("agglomeration"), "metro": len("metropole"), "commu": len("communaute")}
ENDED_WEIGHT = 5

STAMP = re.compile(r"\b(?P<department>\d{3}|02[AB])-(?P<siren>\d{9})-(?:\d{8}|\w+)")
"""What the teletransmission of acts (ACTES) prints on them: département, SIREN of the sender, date, number, nature."""

SEATED_AS = re.compile(
    r"siegeant\s+en\s+formation\s+de\s+conseil\s+(?P<kind>municipal|general|departemental)\b", re.IGNORECASE
)
"""A council that sits for two authorities at once says for which (Paris, CGCT L2512-1 as it stood until 2018)."""

COMMUNITIES = (Level.INTERCOMMUNALITY, Level.METROPOLIS)
"""For which levels a conseil communautaire may decide."""

FUNDERS = ((Level.DEPARTMENT,), (Level.REGION,))
"""Levels whose assemblies are named by others, when they fund."""

COUNCIL_STEMS = ("conse", "burea", "assem", "comit")
COUNCILS = (
    (re.compile(r"conseil\s+municipal\b", re.IGNORECASE), (Level.COMMUNE,)),
    (re.compile(r"(?:conseil|bureau)\s+communautaire\b", re.IGNORECASE), COMMUNITIES),
    (re.compile(r"conseil\s+(?:de\s+(?:la\s+)?communaute|intercommunal)\b", re.IGNORECASE), (Level.INTERCOMMUNALITY,)),
    (re.compile(r"conseil\s+(?:metropolitain|de\s+(?:la\s+)?metropole)\b", re.IGNORECASE), (Level.METROPOLIS,)),
    (re.compile(r"conseil\s+(?:departemental|general)\b|assemblee\s+departementale\b", re.IGNORECASE), (Level.DEPARTMENT,)),
    (re.compile(r"conseil\s+regional\b", re.IGNORECASE), (Level.REGION,)),
    (re.compile(r"(?:comite|conseil|bureau)\s+(?:syndical\b|du\s+syndicat\b)", re.IGNORECASE), (Level.INTERCOMMUNALITY,)),
)  # fmt: skip
"""Which level a council decides for."""

DEPARTMENT = re.compile(rf"(?i:departements?)\s+{_OF}(?P<name>{PLACE})")
POSTAL = re.compile(r"(?<![\d-])\d{5}(?=\s+[A-Z])")
"""Where the authority is: its département in the letterhead, a postal code before a town."""
