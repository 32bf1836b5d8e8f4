"""What names of bodies are made of, as pieces of patterns on plain text."""

from __future__ import annotations

import re

from registre.french.names import NOT_IN_NAME

GAP = r"(?:[ ]{1,2}(?:\n[ ]{0,9})?|\n[ ]{0,9})"
"""What separates the words of a name: one space, or the end of a line; wide gaps separate columns."""

_SENTENCE = r"[A-Z]'[a-z]|(?:La|Le|Les|Un|Une|Ce|Cette|Ces|Il|Elle|Ils|En|Par|Pour|Au|Aux|A|Dans|Sur)\b\s+[a-z]"
_PROCEDURE = (
    r"(?:SUBVENTIONS?|CONVENTIONS?|ATTRIBUTIONS?|APPROBATION|AVENANT|AUTORISATION|DEMANDES?|PARTICIPATION|POUR|"
    r"DANS|AVEC|SUR|"
    r"Subventions?|Attributions?|Approbation|Avenant|Autorisation|Signature|Versement|Adhesion|Designation|"
    r"Exercice|Annee|ANNEE)\b"
)
LETTERS = (
    rf"(?!{NOT_IN_NAME}(?<!\bLot)|Lot\s+(?:n|\d)|{_SENTENCE})[A-Z][\w'&.-]*(?:(?<=-)\n[ ]{{0,9}}[\w'-]+)?(?<![.'-])"
)
_STREET = r"(?:bis\b|rue|avenue|boulevard|place|chemin|impasse|allee|quai)"
_NUMBER = rf"\d{{1,2}}\b(?!\s*(?:,\s*(?:\d|{_STREET})|[.%€/°]|{_STREET}|h\b|[a-z]+\s+(?:19|20)\d\d)|[ ]\d)"
"""A number within a name; that of a street, a day, a share or an hour is none."""
CAPITAL = LETTERS
"""A capitalised word that does not open a sentence."""

OF = r"(?i:de\s+la\s+|de\s+l'|du\s+|des\s+|de\s+|d')"

STOP = (
    r"(?!(?:de|du|des|ne|se|me|y|comme|pour|dans|sur|avec|par|afin|dont|qui|que|est|sont|a|ont|et|ou|au|aux|en|"
    r"lors|la|le|les|un|une|ce|cette|son|sa|"
    r"ses|leur|ledit|ladite|sise?|soit|ainsi|notamment|plus|plusieurs|toute?s?|tous|deux|trois|faire|relati\w+|"
    r"concernant)\b)"
)
PLURAL = rf"{STOP}[a-z][a-z'-]*[sx]"
ADJECTIVE = (
    rf"{STOP}(?:maladie|[a-z-]+(?:ale?|aux|elle?|els|iques?|ifs?|ives?|aires?|iens?|iennes?|aine?s?|eux|euse|able|ible|"
    rf"iere?s?|oise?s?|"
    r"aise?s?|ais|basques?|bretonne?s?|ine?s?|publics?|publique|istes?|trice|culturels?))"
)
NOUN = rf"{STOP}[a-z][a-z-]+"
_NOT_IN = (
    r"(?!(?:charge|vue|date|application|faveur|cours|matiere|particulier|raison|partenariat|lien|fonction|qualite|"
    r"tant|place|annexe|cas|outre|nature|soutien|appui|hommage|contrepartie|remplacement|complement|commun|memoire|"
    r"partie|totalite|compensation|echange|reponse|vertu|association|collaboration|concertation|cooperation|"
    r"conformite|difficulte|accord|avance|presence|urgence|deux|trois|quatre|une?)\b)"
)

_NO_VERB = (
    r"(?!(?!(?:quartier|atelier|metier|chantier|verger|berger|foyer|papier|panier|cancer|hiver|gibier|courrier|calendrier)\b)"
    r"[a-z]{3,}er\b|(?:etre|avoir|faire|mettre|permettre|prendre|rendre|poursuivre|maintenir|soutenir|mise|une?)\b)"
)
"""A verb goes on a sentence, no name ("demande au Réseau de réaliser …")."""

_AND = (
    rf"et{GAP}(?!(?i:{OF})?(?:[Rr]egion|[Dd]epartement|[Mm]etropole|Ville|[Cc]ommun|Conseil|Agence|Chambre|Etat|"
    r"Syndicat|Caisse|Club|Comite|Federation|Union|Ligue|Fondation|Office|[Aa]ssociation|Centre|Societe|SARL|SAS|"
    r"Universite|Lycee|College|Mission))"
)

TAIL = (
    rf"(?:{GAP}(?!{_PROCEDURE})(?:{LETTERS}|{_NUMBER})"
    rf"|{GAP}(?:{_AND})?des{GAP}(?:{LETTERS}|{PLURAL}(?:{GAP}{PLURAL})?)(?:{GAP}et{GAP}(?:{OF})?{PLURAL})?"
    rf"|{GAP}(?:{_AND})?(?:de{GAP}la|du|de){GAP}(?:{LETTERS}|{_NO_VERB}{NOUN}(?:{GAP}{ADJECTIVE}\b){{0,2}})"
    rf"|{GAP}(?:{_AND})?(?:de{GAP}l'|d'|a{GAP}l')\s?(?:{LETTERS}|{_NO_VERB}{NOUN}(?:{GAP}{ADJECTIVE}\b){{0,2}})"
    rf"|{GAP}(?:aux?|contre{GAP}les?|pour{GAP}l[ae]){GAP}(?:{LETTERS}|{PLURAL})"
    rf"|{GAP}contre{GAP}(?:le|la){GAP}{NOUN}"
    rf"|{GAP}pour{GAP}l'{LETTERS}"
    rf"|{GAP}en{GAP}{_NOT_IN}(?:{LETTERS}|{NOUN}(?:{GAP}{ADJECTIVE}\b){{0,2}})"
    rf"|\s?&\s?{LETTERS})"
)
"""What continues a name: capitals, or "of" and what follows it, an adjective that agrees included."""

_NO_NOUN = (
    r"(?!(?:\w*(?:ees?|ants?|er|ir)|ci|dites?|dits?|sus\w*|precit\w*|concern\w*|compet\w*|interess\w*|suivant\w*|present\w*|gestionnaires?|beneficiaires?|"
    r"signataires?|organisat\w*|partenaires?|demandeu\w*|chaque|soit|elle|celle|celui|fait|peut|doit|sera|etait|avait|propose|finance|"
    r"accorde|sollicite|demande|organise|souhaite|verse|participe|assure|porte|gere|met|assiste|adhere|dispose|beneficie|percoit|recoit|donne)\b)"
)
BOUNDED = (
    rf"(?:(?:{GAP}{STOP}{_NO_NOUN}[a-z][a-z-]{{2,}}){{1,2}}"
    r"(?=\s*(?:[,;:)(€\"]|\.(?:\s|$)|$|\n\s*\n)|\s+(?:-\s|pour\b|au\s+titre\b|d'un\s+montant\b|la\s+somme\b|une?\s|et\s|a\s+hauteur\b|est\s|\w+ant\b|\d)))?"
)
"""Words in small letters that end a name, up to what cannot go on with it: "Judo club", "Protection civile"."""

DOTTED = r"(?:[A-Z]\.){2,}(?=\s)"
"""An acronym with its stops, before the rest of a name ("O.P.H. Valmont Habitat")."""

JOINED = rf"{GAP}{_AND}{LETTERS}"
"""A second proper name under one head: "Entraide et Partage"."""

INNER = rf"{GAP}{ADJECTIVE}(?={GAP}(?:(?:La|Le|Les){GAP}|L')?{LETTERS})"
"""An adjective in the middle of a name: "Centre social La Ruche"."""

AFTER_NOUN = rf"(?:(?<=s){GAP}{PLURAL}|{GAP}{ADJECTIVE}\b)?(?:(?<=s){GAP}et{GAP}{PLURAL})?"
"""What goes on a name right after a common noun: an adjective that agrees, a second noun."""

_FIRM = r"Conseil\b(?!\s+(?i:municip|commun|depart|region|gener|metropol|syndic|d'|de\s|du\s|a\s|apres|decid))"
"""The last word of many a firm's name; a council is never named so."""

PROPER_TAIL = (
    rf"(?:{GAP}(?!{_PROCEDURE})(?:{LETTERS}|{_NUMBER}|{_FIRM})"
    rf"|{GAP}(?:(?:{_AND})?{OF}|en\s+|sur\s+|sous\s+|(?:les|la|le)\s+(?![A-Z]{{3,}}\b)|l')(?:{OF})?{LETTERS}|"
    rf"{GAP}aux?{GAP}(?!Syndicat|Conseil|Centre|Club|Comite|College|Groupement|[A-Z]{{3,}}\b){LETTERS}|\s?&\s?{LETTERS})"
)
"""What continues a proper name: capitals, with their links."""

_ENDS = (
    r"(?:et|ou|ainsi|soit|pour|qui|dans|est|a|ont|sont|afin|lors|dont|au\s+titre|d'un\s+montant|concernant|sous|"
    r"moyennant|ci-?\w*|annexee?s?|jointe?s?|vis|relati\w+|portant|telle?s?|visant|selon|sise|situee?s?|representee?s?|"
    r"conformement|destinee?s?|d'une\s+(?:part|duree)|d'autre\s+part|par)"
)
ELEMENT = re.compile(
    rf"(?:l'|la\s+|le\s+|les\s+)?(?P<name>[A-Z](?:(?!\s+{_ENDS}\s)[^,;:.()\n]){{1,70}}?)"
    rf"(?=\s*(?:[,;(.:\n]|\s-\s|\s{_ENDS}\s|$))"
)
"""A name of a list, between separators."""

ENUMERATED = re.compile(
    r"(?P<more>(?:(?:,\s+(?:de\s+l'|de\s+la\s+|d'|de\s+|des\s+|du\s+)[\w'-]+){1,4}|\s+et\s+(?:de\s+l'|de\s+la\s+|d'|de\s+|des\s+|du\s+)?[A-Z][\w'-]+)"
    r"[^,;.()\n:]{0,70}?)\s*\(\s*(?P<acronym>[A-Z](?:\.?[A-Z]){2,9}\.?)\d{0,3}\s*\)"
)
"""What goes on a name over commas or "et" up to its acronym in brackets."""

QUOTED = re.compile(r"\s*\"\s*(?P<name>(?:[^\"\n]|\n(?!\s*\n)){2,110}?)\s*\"(?!\w)")
"""A name in quotes, over the end of a line if need be."""
