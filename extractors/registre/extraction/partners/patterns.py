"""The cues of partners, as data, on plain text: the role they give, the surest first."""

from __future__ import annotations

import re
from typing import NamedTuple

from registre.facts import PartnerRole

I = re.IGNORECASE  # noqa: E741  (as in the re module)


class Cue(NamedTuple):
    """Words that lead to partners.

    Attributes:
        role: the part that they give.
        opens: the stems of the words that the pattern begins with.
        pattern: the words.
        introduces: whether a colon may stand between them and the names.
    """

    role: PartnerRole
    opens: str
    pattern: re.Pattern[str]
    introduces: bool = True


_OF = r"(?=d[eu]s?\s|d')(?!de\s+l'association\b)"
_MONEY = (
    r"(?:aides?|subventions?|participations?|concours|soutiens?|contributions?|cofinancements?|financements?|credits)"
)

CUES = (
    Cue(PartnerRole.CO_ORGANISER, "parte co coorg", re.compile(r"(?:partenaires?\s+)?co-?organis(?:ateurs?|atrices?|ee?s?\s+(?:avec|par)|er\s+avec)\b", I)),
    Cue(PartnerRole.RELAY, "relai", re.compile(r"relais\s+(?:regiona|thematiq|local|territoria|associati)\w+", I)),
    Cue(PartnerRole.SPONSOR, "spons mecen parra", re.compile(r"(?:sponsors?|mecenes?|parraine?e?s?\s+par|mecenat\s+d)\b", I)),
    Cue(PartnerRole.PARTNER, "avec souti appui conco assis accom exper", re.compile(rf"(?:avec\s+(?:le\s+|l'))?(?:soutien|concours|appui|assistance|accompagnement|expertise)\s+techniques?\s+{_OF}", I), introduces=False),
    Cue(PartnerRole.CO_FUNDER, "co cofin avec subve finan", re.compile(r"(?:co-?financ\w+\s+(?:par|avec)|avec\s+(?:le|l')\s*(?:soutien|concours|appui|aide)\s+(?:financi\w+\s+)?|subventionnee?s?\s+par|financee?s?\s+par)", I)),
    Cue(PartnerRole.CO_FUNDER, "aide aides subve parti conco souti contr cofin finan credi", re.compile(rf"{_MONEY}\s+(?:financi\w+\s+)?{_OF}", I), introduces=False),
    Cue(PartnerRole.CO_FUNDER, "solli deman subve aide aides finan depos", re.compile(r"(?:sollicit\w+|demand\w+|subventions?|aides?|financements?|dossiers?)[^.;]{0,120}?\baupres\s*(?::\s*|(?=d[eu]s?\s|d'))", I), introduces=False),
    Cue(PartnerRole.CO_FUNDER, "empru pret prets ligne lignes contr sousc", re.compile(r"(?:(?:emprunts?|prets?|lignes?\s+de\s+tresorerie)\b[^.;]{0,140}?|(?:contract|souscri)\w*\s+)\baupres\s*(?=d[eu]s?\s|d')", I), introduces=False),
    Cue(PartnerRole.CONTRACTOR, "confi", re.compile(r"confi(?:ee?s?|er)\s+(?:(?:la|le|l'|les|cette|ces)\s*[^.;,]{0,50}?\s+)?(?:a|au)\s+(?=l'|la\s+(?:societe|SA)|le\s+(?:cabinet|bureau)|cabinet|bureau|[A-Z])", I), introduces=False),
    Cue(PartnerRole.PARTNER, "assoc concu elabo reali accom", re.compile(r"(?:associe(?:ra|nt|ront)?\s+(?:egalement\s+|aussi\s+|notamment\s+)*(?=l'|la\s|le\s|les\s)|(?:concue?s?|elaboree?s?|realisee?s?)\s+avec\b|accompagnee?s?\s+par\b)", I), introduces=False),
    Cue(PartnerRole.PARTNER, "l", re.compile(rf"l'(?:appui|assistance|accompagnement|expertise)\s+{_OF}", I), introduces=False),
    Cue(PartnerRole.CONTRACTOR, "offre attri march lot lots accep accom prest confi reten retie titul", re.compile(r"(?:offre\s+(?=d)|attribu\w+\s+(?:le\s+|ce\s+)?marche[^.;]{0,120}?\s+(?:a|au)\s|(?:marches?|lots?)\b[^.;]{0,200}?\battribuee?s?\s+(?:a|au)\s+(?=(?-i:[A-Z])|la\s|l')|accept\w+\s+(?:l'offre|la\s+proposition|le\s+devis)\s+(?=d)|ret(?:ient|enir)\s+(?=l'entreprise|la\s+societe|le\s+cabinet|le\s+bureau)|marche[^.;]{0,60}?\bconfie\w*\s+(?:a|au)\s|accompagner\s+par|prestataire\s*:?|reten(?:ir|u|ue)\s+(?=la\s+[A-Z]|l'|le\s+(?:cabinet|bureau|groupement))|ret(?:enir|enu|ient)\s+(?:l'offre|la\s+proposition|le\s+devis)\s+(?=d)|titulaires?\s+du\s+marche\s*:)", I), introduces=False),
    Cue(PartnerRole.PARTNER, "signe concl passe", re.compile(r"(?:signe|conclu|passe)e?s?\s+(?:le\s+\d{1,2}(?:er)?\s+\w+\s+\d{4}\s*,?\s+)?(?:par|avec|entre)\b", I), introduces=False),
    Cue(PartnerRole.PARTNER, "porte pilot anime initi", re.compile(r"(?:porte|pilote|anime|initie)e?s?\s+(?:conjointement\s+)?par\b", I), introduces=False),
    Cue(PartnerRole.PARTNER, "en parte aux conjo", re.compile(r"(?:en\s+partenariat\s+(?:etroit\s+)?avec|partenariat\s+(?:avec|entre)|partenaires?\s*(?:sont\s*)?:|partenaires?\s+(?:financiers?\s+)?(?:[^.;:,\n]{0,40}?\s)?(?:sont|que\s+sont)\b|aux\s+cotes\s+de|en\s+(?:collaboration|association|cooperation)\s+(?:etroite\s+)?avec|en\s+lien\s+avec|"
        r"conjointement\s+avec)", I)),
    Cue(PartnerRole.PARTNER, "grand", re.compile(r"grands\s+groupes\b", I)),
)  # fmt: skip
"""What leads to a list of partners."""

TOGETHER = (
    Cue(PartnerRole.CO_ORGANISER, "organ coorg co", re.compile(r"(?:co-?)?organisent\b", I)),
    Cue(PartnerRole.CO_FUNDER, "cofin co finan parti", re.compile(r"(?:(?:co-?)?financent|participent\s+(?:egalement\s+)?(?:au\s+financement|a\s+l'operation))\b", I)),
    Cue(PartnerRole.PARTNER, "assoc s sont", re.compile(r"(?:associent|sont\s+partenaires)\b", I)),
)  # fmt: skip
"""What follows the names of those who do something together."""

ASKED_BY = re.compile(r"\bdemandes?\s+(?:de|d')\s*$", I)
"""What makes of a following "subvention de …" that of the body that asks for it."""

OWN_FIRST = re.compile(
    r"(?:la|le|l')\s*(?:ville|commune|metropole|departement|region|communaute|collectivite|agglomeration|syndicat)"
    r"(?:\s+(?:de\s+communes|d'agglomeration|urbaine))?\s*(?:,|\bet\b)\s*",
    I,
)
"""The authority under its kind alone, as the first of a list ("conclu entre la Ville, …")."""

INTRODUCED = re.compile(r"(?P<label>[^.;:]{0,170}?):\s*")
DIRECT = re.compile(
    r"\s*(?:[^\w\s\"'(]_?\s*|Y_\s*)?(?:(?i:(?:de\s+l'equipe|des\s+services)\s+(?=d)|(?:de\s+la|du|des|de|par|les?|la|notamment|technique)\s+|(?:de\s+l'|d'|l')\s*)){0,3}"
)
LABEL = re.compile(r"(?:avec\s+)?(?:des|les|de|d')\s+(?P<label>[a-z][^:.;,]{3,90}?)\s*:\s*")
SEPARATOR = re.compile(
    r"\s*\"?\s*(?:\((?:[^()]{1,120})\))?\s*(?:,\s*(?:et\s+)?(?:notamment\s+)?|;\s*|\bet\s+|\bainsi\s+qu(?:e\s+|')|[-*/•]\s+)?\s*(?:par\s+|avec\s+)?(?:(?i:de\s+la|de\s+l'|du|de|d')\s*(?<=[ '\n]))?"
)
OPEN = re.compile(r"\s*,?\s*(?:etc\b|\.\.\.|…)", I)
SENTENCE_END = re.compile(r"(?<![A-Z])\.(?=\s|$)|\n\s*\n|;\s*\n")
CATEGORY = re.compile(
    r"^(?i:la\s+)?(?i:region|departement|agglomeration|communaute\s+de\s+communes|conseil\s+(?:departemental|regional)|CD\s?\d\d|CR)\b"
)
"""A funder named by its kind alone, in a financing plan."""

BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
"""What a funder's label adds to its name: a rate, a programme."""

NOT_PARTNER = re.compile(
    r"(?:tribunal|cour|prefect|sous prefect|prefet|commune|ville|mairie|collectivite|collectivites|etablissement|territoire|service|budget|conseil municipal|banque des dons|union europeenne des)\b(?!\s+d)|(?:tribunal|cour|prefet|prefecture|maitre|police|commission(?! europeenne)|mme|monsieur|madame)\b|universites\b|espace public\b"
)
"""Who is none: courts, the State's control, categories, the authority under its kind. For folded names."""
