"""What becomes of the one support that a body asks for, where the council answers without its amount or name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.organisations import NamedOrganisation, named_at
from registre.extraction.subsidies import patterns as p
from registre.extraction.subsidies.clause import Clause, amounts, clause, nature, printed, purpose, subject, year
from registre.extraction.subsidies.context import Context
from registre.extraction.zones import ActZones
from registre.facts import Proof, Rule, Span, Subsidy, SubsidyStatus
from registre.reading.text import Text

RULE = Rule("subsidy-answer", 1, Decimal("0.85"))
_ANSWERS = (
    "accor",
    "attri",
    "allou",
    "octro",
    "verse",
    "donne",
    "donna",
    "avis",
    "accep",
    "refus",
    "rejet",
    "repon",
    "suite",
)
_IT = (
    r"\s+(?:[\w']+\s+){0,3}?(?:cette|ladite|la)\s+(?:subvention|aide|somme|participation|demande)\b"
    r"(?!\s+(?:de\s+\d|d'un\s+montant))"
)
_GRANTS = re.compile(
    rf"\b(?:accord|attribu|allou|octroy|vers|accept)(?:e|er|ent)\b{_IT}|\b(?:avis|accord|suite|reponse)\s+favorable\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    rf"\b(?:refus|rejet)(?:e|er|te|ter|ent)\b(?:\s+d[e']\s*\w+)?{_IT}|\bavis\s+defavorable\b|\bne\s+pas\s+(?:donner\s+(?:une\s+)?suite|accorder|attribuer|verser)\b|"
    r"\b(?:ne\s+)?donne\s+pas\s+(?:de\s+)?suite\b",
    re.IGNORECASE,
)


def _asking(text: Text, act: ActZones) -> list[tuple[Clause, NamedOrganisation]]:
    """The statements in which a body asks the council for an amount, each with the body."""
    found = []
    for span in text.statements(p.AID_STEMS, act.whole):
        asking = clause(text, span)
        m = text.search(p.BY_APPLICANT, *span) if asking else None
        if asking is None or m is None or not amounts(asking):
            continue
        if body := named_at(text, m.start(), span.end) or subject(asking):
            found.append((asking, body))
    return found


def _answer(text: Text, zone: Span) -> tuple[Span, SubsidyStatus] | None:
    """The last statement of ``zone`` that grants or refuses what was asked, no amount of its own in it."""
    found = None
    for span in text.statements(_ANSWERS, zone):
        if printed(Clause(text, span, Span(span.start, span.start))):
            continue
        if text.search(_REFUSES, *span):
            found = span, SubsidyStatus.REFUSED
        elif text.search(_GRANTS, *span) and not text.search(p.REQUESTED, *span):
            found = span, SubsidyStatus.AWARDED
    return found


def answered(text: Text, act: ActZones, context: Context) -> Iterator[Subsidy]:
    """Give what the council answers to the only body that asks it for an amount in ``act``.

    "L'association Les Ormes sollicite 500 €. Le conseil accorde cette subvention." Where several ask, none is told.
    """
    asking = _asking(text, act)
    if len(asking) != 1:
        return
    asked, body = asking[0]
    answer = _answer(text, Span(asked.span.end, act.whole.end))
    for money in amounts(asked) if answer else ():
        said, stands = answer  # type: ignore[misc]
        yield Subsidy(
            beneficiary=body.organisation,
            status=stands,
            proof=Proof((asked.span, said), RULE),
            amount=money.amount,
            currency=money.currency or None,
            funder=context.deciding,
            nature=nature(asked),
            year=year(text, asked.aid.start, asked.span.end),
            purpose=purpose(asked, money.span.end),
        )
