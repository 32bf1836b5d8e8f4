"""What looks like the name of a body and is none, on plain text."""

from __future__ import annotations

import re
from pathlib import Path

NOT_BODIES = frozenset(Path(__file__).with_name("not_bodies.txt").read_text(encoding="ascii").split())
"""Words and acronyms in capitals that name no body: law, planning, budget, personnel, formulas."""

STATE = frozenset({"Etat", "État", "Région", "Region", "Département", "Departement"})
"""Bodies whose names in capitals are words of headings."""

ROMAN = re.compile(r"[IVXLC]+$")

INTERNAL = re.compile(
    r"^(?:conseil\s+(?:municipal|communautaire|metropolitain)|commission\s+(?:permanente|des?\s|finances)|"
    r"direction\s+generale\s+(?:des\s+services|deleguee)|"
    r"communes?\s+(?:membres?|nouvelle|voisine|concernee)|communaute\s+de\s+communes?$|maison\s+(?:individuelle|"
    r"de\s+ville)|centre\s+(?:ville|bourg)|"
    r"reseau\s+(?:de\s+(?:chaleur|distribution|collecte|transport\s+p)|d'|d\s|public|routier|electrique|prive|"
    r"viaire)|comite\s+(?:technique|social\s+territorial|de\s+(?:pilotage|suivi))|"
    r"groupement\s+(?:de\s+commandes?|scolaire|d\s+achat)|office\s+notarial|agence\s+(?:postale|de\s+montant)|"
    r"caisse\s+des\s+ecoles$|compagnie\s+de\s+(?:bus|taxi)|"
    r"societe\s+(?:civile|anonyme|publique\s+locale|par)$|organisation\s+(?:du|de\s+la|d\s|des)|"
    r"union\s+des\s+(?:elus|groupes)|auto\s?financement|fonds\s+propres|emprunts?$|sous\s+total|total\b|"
    r"(?:associations?|entreprises?|societes?|structures?|organismes?|communes?)(?:\s+(?:sportives?|locales?|culturelles?))?$|"
    r"(?:sporti|culturel|local|social|communal|municipal|scolaire|caritati|patriotique|humanitaire|divers)\w*(?:\s+et\s+\w+)?$|"
    r"association\s+d\w*\s+\w+(?:er|ir|dre)$|"
    r"region\s+\d|departement\s+\d|unanimite\b|majorite\b)"
)
"""Organs, categories and services: no legal persons of their own. For folded names."""

NOT_BEFORE = re.compile(
    r"(?i:hotel\s+de\s+|maire\s+de\s+la\s+|maires?\s+des\s+|centre\s+|coeur\s+de\s+|rue\s+|avenue\s+|"
    r"place\s+(?:de\s+la\s+)?|accuse\s+de\s+reception\s*-?\s*)$"
)
"""What makes of a following "Ville de …" a place, of a ministry the stamp of its service of transmission."""

GENERIC = re.compile(
    r"^(?:comite\s+des\s+fetes|amicale(?:\s+(?:sportive|laique|des?\s+\w+))?|cooperative\s+scolaire|"
    r"club\s+des?\s+(?:aines|anciens)|ccas|office\s+de\s+tourisme|judo|"
    r"association\s+(?:des?\s+)?(?:parents?\s+d.eleves|sportive)|tresorerie|centre\s+(?:social|culturel)|"
    r"ecole\s+\w+|cantine\s+\w+|banque\s+alimentaire|"
    r"conseil\s+(?:departemental|regional|general)|communaute\s+de\s+communes)$"
)
"""Names that tell nothing outside of their authority. For folded names."""
