"""How the items of the operative part are printed, on plain text."""

from __future__ import annotations

import re

from registre.facts import Effect

I = re.IGNORECASE  # noqa: E741  (as in the re module)

_RANK = r"premier|1er|\d{1,2}"
NUMBERED = re.compile(
    rf"^[^\S\n]*(?:(?:article|art\.)[ ]+)?(?P<line>{_RANK})[ ]?(?:°|er)?[ ]*[-:.)/]+(?:[ ]*[-:])?\s+|"
    rf"^[^\S\n]*article[ ]+(?P<alone>{_RANK})[ ]*$|"
    rf"\b(?-i:Article|ARTICLE|Art\.|ART\.)\s+(?P<inline>{_RANK})[ ]?(?:°|er)?[ ]*[-:.]+\s*|"
    r"(?<=[.;:,][ ])(?P<rank>\d{1,2})[ ]?°[ ]*[-)]*\s*(?=[a-z])",
    I | re.MULTILINE,
)
LETTERED = re.compile(r"(?:^[^\S\n]*|(?<=[:,;]\s))(?P<letter>[a-z])\)[ ]*(?:-[ ]*)?", re.MULTILINE)
DASHED = re.compile(r"(?:^[^\S\n]*|(?<=[:;,][ ]))[-•*▪➢]+[ ]*(?=[A-Z]|d'|de\s)", re.MULTILINE)
_VERB = (
    r"(?:D[EÉ]CIDE|APPROUVE|AUTORISE|DIT|CHARGE|PREND|DONNE|SOLLICITE|ACCEPTE|VALIDE|ADOPTE|FIXE|D[EÉ]SIGNE|ATTRIBUE|ACCORDE|EMET|S'ENGAGE|PRECISE|"
    r"DEMANDE|HABILITE|MANDATE|REJETTE|REFUSE|ELIT|NOMME|INSTAURE|INSTITUE|CONFIRME|ARRETE|OCTROIE|ALLOUE|DELEGUE|INSCRIT|IMPUTE|CREE)"
)
VERBS = re.compile(rf"(?:^[^\S\n]*(?=(?i:{_VERB})\b)|(?<=[,;:.][ ])(?={_VERB}\b))", re.MULTILINE)
"""Items that only their verbs set apart: in capitals anywhere, else at the start of a line."""

PROPOSED = re.compile(r"\b(?:propose|demande)\s+(?:au|aux|a\s+l')\s*[^:\n]{0,120}:", I)
"""What is proposed to the council; it is decided where the operative part is a bare adoption."""
ADOPTED = re.compile(r"\b(?:adopt|approuv|unanimite|accept)", I)
SIGNATURE = re.compile(
    r"\b(?:et\s+ont\s+signe|pour\s+extrait|fait\s+(?:et\s+delibere|a)\b|recu\s+au\s+controle|acte\s+rendu\s+executoire)"
    r"|^[^\S\n]*l[ea]\s+(?:maire|presidente?),?[ ]*$|\ble\s+conseil\s+adopte(?=[ ]*(?:[.\n]|a\s+l'(?:unanimite|majorite)))",
    I | re.MULTILINE,
)

EFFECTS = (
    (
        Effect.CHARGES,
        re.compile(
            r"\b(?:imput\w+|preleve\w*|inscri\w+\s+(?:\w+\s+){0,3}?budget|credits\s+(?:\w+\s+){0,3}?inscrits)", I
        ),
    ),
    (
        Effect.AUTHORISES,
        re.compile(
            r"\b(?:autoris\w+|est\s+autorise|habilite|donn\w+\s+(?:tou[st]\s+)?pouvoirs?|mandate|delegu\w+|donn\w+\s[^.;]{0,80}?\bdelegations?|charge\s+(?:et\s+\w+\s+)?(?:m\.|mme|monsieur|madame|l[ea]\s+(?:maire|president)))",
            I,
        ),
    ),
    (Effect.REJECTS, re.compile(r"\b(?:rejet\w+|refus\w+)", I)),
    (Effect.NOTES, re.compile(r"\b(?:pren\w*|donne)\s+acte", I)),
    (
        Effect.DESIGNATES,
        re.compile(
            r"\b(?:designe(?:r|nt)?\b(?!\s+(?:ci|par|dans|plus|comme))|elire|elit|elisent|nomme(?:r|nt)?\b(?!\s+ci))", I
        ),
    ),
    (Effect.REQUESTS, re.compile(r"\b(?:sollicit\w+|demand\w+)", I)),
    (Effect.AWARDS, re.compile(r"\b(?:attribu\w+|accord\w+|allou\w+|octro\w+)", I)),
    (Effect.APPROVES, re.compile(r"\b(?:approuv\w+|adopt\w+|accept\w+|valid\w+|emet\s+un\s+avis\s+favorable)", I)),
)
"""What an item does, by its first verb."""
