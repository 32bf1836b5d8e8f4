"""The cues of partners, as data, on plain text: the role they give, the surest first."""

from __future__ import annotations

import re

from registre.facts import PartnerRole

I = re.IGNORECASE  # noqa: E741  (as in the re module)

CUES = (
    (PartnerRole.CO_ORGANISER, "parte co coorg", re.compile(r"(?:partenaires?\s+)?co-?organis(?:ateurs?|atrices?|ee?s?\s+(?:avec|par)|er\s+avec)\b", I)),
    (PartnerRole.RELAY, "relai", re.compile(r"relais\s+(?:regiona|thematiq|local|territoria|associati)\w+", I)),
    (PartnerRole.SPONSOR, "spons mecen parra", re.compile(r"(?:sponsors?|mecenes?|parraine?e?s?\s+par|mecenat\s+d)\b", I)),
    (PartnerRole.CO_FUNDER, "co cofin avec subve finan", re.compile(r"(?:co-?financ\w+\s+(?:par|avec)|avec\s+(?:le|l')\s*(?:soutien|concours|appui|aide)\s+(?:financi\w+\s+)?|subventionnee?s?\s+par|financee?s?\s+par)", I)),
    (PartnerRole.CONTRACTOR, "offre attri march accom prest", re.compile(r"(?:offre\s+de|attribu\w+\s+(?:le\s+|ce\s+)?marche[^.;]{0,120}?\s+a|marche[^.;]{0,60}?\bconfie\w*\s+a|accompagner\s+par|prestataire\s*:?)\s*(?:l'entreprise|la\s+societe|le\s+bureau\s+d'etudes?|le\s+cabinet)?", I)),
    (PartnerRole.PARTNER, "en parte aux conjo avec", re.compile(r"(?:en\s+partenariat\s+(?:etroit\s+)?avec|partenariat\s+(?:avec|entre)|partenaires?\s*(?:sont\s*)?:|partenaires?\s+(?:financiers?\s*)?(?:sont|que\s+sont)|aux\s+cotes\s+de|en\s+collaboration\s+(?:etroite\s+)?avec|en\s+lien\s+avec|"
        r"conjointement\s+avec|avec\s+le\s+(?:soutien|concours|appui)\s+technique)", I)),
    (PartnerRole.PARTNER, "grand", re.compile(r"grands\s+groupes\b", I)),
)  # fmt: skip
"""Role, stems of the words that open the pattern, pattern: what leads to a list of partners."""

INTRODUCED = re.compile(r"(?P<label>[^.;:]{0,170}?):\s*")
DIRECT = re.compile(
    r"\s*(?:(?:de\s+la|de\s+l'|du|des|de|d'|par|les?|la|l'|notamment|l'entreprise|la\s+societe|technique|de\s+l'equipe\s+du)\s*){0,3}"
)
LABEL = re.compile(r"(?:avec\s+)?(?:des|les|de|d')\s+(?P<label>[a-z][^:.;,]{3,90}?)\s*:\s*")
SEPARATOR = re.compile(
    r"\s*(?:\((?:[^()]{1,40})\))?\s*(?:,\s*(?:et\s+)?(?:notamment\s+)?|;\s*|\bet\s+|\bainsi\s+qu(?:e\s+|')|-\s+|/\s*)?\s*(?:(?:de\s+la|de\s+l'|du|de|d')\s+)?"
)
OPEN = re.compile(r"\s*,?\s*(?:etc\b|\.\.\.|…)", I)
SENTENCE_END = re.compile(r"(?<![A-Z])\.(?=\s|$)|\n\s*\n|;\s*\n")
CATEGORY = re.compile(
    r"^(?i:la\s+)?(?i:region|departement|agglomeration|communaute\s+de\s+communes|conseil\s+(?:departemental|regional)|CD\s?\d\d|CR)\b"
)
"""A funder named by its kind alone, in a financing plan."""
