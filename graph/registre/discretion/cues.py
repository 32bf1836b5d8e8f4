"""What beside a name says that a person in private life bears it, or something named after one; on plain text."""

from __future__ import annotations

import re

from registre.french.names import NAME

KIN = re.compile(r"consorts?|epoux|veuve|indivision|hoirie|heritiers|succession|feue?")
"""A word before the names of a family: no given name is needed after it."""

_ROLE = (
    r"(?:(?:sous-)?locataires?|preneurs?|bailleurs?|acquereurs?|acheteurs?|vendeurs?|(?:co)?proprietaires?|occupante?s?|"
    r"exploitante?s?|riveraine?s?|requerante?s?|demandeu(?:r|se)s?|plaignante?s?|victimes?|petitionnaires?|defunte?s?|"
    r"concessionnaires?|stagiaires?|apprentie?s?|saisonni(?:er|ere)s?|vacataires?|agente?s?|salariee?s?|employee?s?|"
    r"administree?s?|allocataires?|etudiante?s?|eleves?|boursi(?:er|ere)s?|beneficiaires?|interessee?s?)"
)
ROLE = re.compile(_ROLE)
"""What people are in private life, or at work."""

OF_ROLE = re.compile(
    r"(?:agricole|contractuel(?:le)?|technique|communale?|territoriale?|administrati(?:f|ve)|saisonni(?:er|ere)|sociale?)s?"
)
"""A word between a role and a name."""

PROPERTY = {
    "a": re.compile(
        r"cession|vente|location|bail|vendre|ceder|louer|vendue?s?|cedee?s?|louee?s?|consentie?s?|appartenant"
    ),
    "de": re.compile(
        r"acquerir|acquise?s?|achetee?s?|propriete|logement|terrain|requete|recours|plainte|indemnisation|conge"
    ),
}
MONEY = {
    "a": re.compile(r"aide|bourse|secours|indemnite|pret|don|remboursement|accordee?s?|attribuee?s?|versee?s?"),
    "de": re.compile(r"profit|benefice|nom|faveur"),
}
"""A word before "à" or "de" and a name; of money, a word of the name must be in capitals: clubs get grants."""

STARTS = re.compile(r"(?:[a-zSX:,(|] +|\bd')[A-Z]")
"""Where a capitalised word follows one that is none."""

HEAD = re.compile(NAME)

FAMILY = re.compile(
    r"\bfamille (?!ENFANCE|JEUNESSE|INSERTION|SOLIDARITE|EDUCATION|SANTE|LOGEMENT|SENIOR|VACANCES|RURALE|LAIQUE)"
    r"(?P<name>[A-Z][A-Z'-]{3,}(?:[ -][A-Z][A-Z'-]+)*)\b"
)
"""A family, by its name in capitals."""

AFTER = re.compile(
    rf"[ ,(](?:(?P<certain>nee?\s+(?:le|en)|demeurant|residant)|domiciliee?|(?:les?\s+|la\s+)?{_ROLE})\b"
)
"""Words after a name; after a birth date or a home (``certain``) no given name is needed."""

LAST = re.compile(rf"(?<![\w'-]){NAME}\s*(?:[,(/|]|\b(?:et|ou)\b)?\s*\Z")
"""The name that a part of a text ends with; what joins it to the next."""

NEXT = re.compile(rf"\s*(?:[,/]|\b(?:et|ou)\b)\s*(?P<name>{NAME})")
"""A name that is joined to the one before."""

HOME_AFTER = re.compile(
    r"\s*[,(-]?\s*(?P<home>\d{1,4}\s*(?:bis|ter|quater)?\s*,?\s+(?:rue|avenue|av\.?|boulevard|bd|place|square|"
    r"allee|impasse|chemin|route|quai|cours|lotissement|residence|hameau|lieu-?dit)\b[^.;,\n()|]{3,60}"
    r"(?:,?\s*\d{5}\s+[A-Z][\w'-]*(?:[ -][A-Z][\w'-]*)*)?)",
    re.IGNORECASE,
)
"""The home that is printed right after a name."""

NAMED_AFTER = re.compile(
    r"\b(?:rues?|avenues?|av|boulevards?|bd|places?|placette|squares?|allees?|impasses?|chemins?|routes?|quais?|ponts?|"
    r"passages?|cours|parcs?|jardins?|ronds?-points?|esplanade|promenade|lotissements?|lieu-?dit|quartiers?|domaine|ecoles?|"
    r"colleges?|lycees?|universite|groupes?\s+scolaires?|maternelles?|elementaires?|primaires?|creches?|salles?|gymnases?|"
    r"stades?|complexes?|espaces?|centres?|maisons?|residences?|foyers?|ehpad|hopita(?:l|ux)|clinique|bibliotheques?|"
    r"mediatheques?|ludotheque|theatres?|cinemas?|musees?|galerie|auditorium|piscines?|prix|trophees?|coupes?|challenges?|"
    r"tournois?|festivals?|fondations?|fonds|associations?|assoc|amis|amicales?|comites?|clubs?|compagnies?|cie|ensembles?|"
    r"orchestres?|chorales?|instituts?|societes?|ste|sarl|eurl|sasu?|sa|sci|scea|scp|selarl|snc|earl|gaec|ets|"
    r"etablissements?|entreprises?|cabinets?|etudes?|ateliers?|agences?|garages?|boulangerie|pharmacie|editions?|"
    r"transports|maitre|me|docteur|dr|monument|stele|collection)"
    r"(?:\s+(?:de\s+la|de|du|des|d'|l'|la|le|primaire|maternelle|elementaire|publique?|municipale?|sportif|polyvalente|"
    r"culturel(?:le)?))*\s*[\"']?\s*\Z",
    re.IGNORECASE,
)
"""What a name is kept after: a street, a school, a company … that bears it."""

BODY = frozenset(
    """
    commune communes ville departement region etat metropole communaute agglomeration syndicat societe association sarl
    sas sasu sa sci eurl earl gaec office groupe caisse chambre centre comite club union federation fondation ecole
    college lycee conseil maison habitat service services direction banque credit agence institut mairie prefecture
    ministere cabinet garage ets cie entreprise etablissement etablissements maitre saint sainte notre
    monsieur madame mademoiselle messieurs mesdames m mm mme mmes mlle mr
    """.split()  # noqa: SIM905 (words read better without quotes)
)
"""Words that are in no person's name; civilities are read apart."""

PARTICLES = frozenset("le la les de du des dit dite ben el al van von da di".split())  # noqa: SIM905
"""Words that no name ends with."""
