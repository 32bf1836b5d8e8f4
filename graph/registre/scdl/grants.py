"""The rows of the schema *subventions* that the grants of a store give: one row for each beneficiary."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pyoxigraph as ox

from registre.scdl.looking import Look
from registre.scdl.row import Draft
from registre.scdl.sirets import Sirets
from registre.vocabulary import DCT, REG

_LONGEST = 256
_NOT_SAID = "non précisées par l’acte"
"""The terms of payment that acts do not say: the standard lets them be described freely."""
_IN_MONEY, _IN_KIND = "aide en numéraire", "aide en nature"


def subsidies(look: Look, sirets: Sirets, threshold: Decimal = Decimal(0)) -> Iterator[Draft]:
    """Give a row for each grant that an act awards in euros.

    Args:
        look: the store.
        sirets: the SIRET that the user gives.
        threshold: only grants of more euros; 23 000 is what the law obliges to publish (decree 2017-779).
    """
    for act in look.held():
        for grant in look.nodes(act, REG.subsidy):
            amount = look.value(grant, REG.amount)
            in_euros = look.text(grant, REG.currency) == "EUR"
            awarded = REG.Awarded in look.nodes(grant, REG.subsidyStatus)
            if awarded and in_euros and isinstance(amount, Decimal) and amount > threshold:
                yield _row(act, grant, amount, look, sirets)


def _row(act: ox.NamedNode, grant: ox.NamedNode, amount: Decimal, look: Look, sirets: Sirets) -> Draft:
    row, funder = Draft(grant.value), look.node(grant, REG.funder) or look.authority(act)
    beneficiary = look.node(grant, REG.beneficiary)
    row.put("nomAttribuant", look.label(funder))
    sirets.put(row, "idAttribuant", funder, look)
    row.put("referenceDecision", look.text(act, REG.number))
    row.put("nomBeneficiaire", look.label(beneficiary))
    row.put("idBeneficiaire", look.identifier(beneficiary, REG.SIRET))
    row.put("rnaBeneficiaire", look.identifier(beneficiary, REG.RNA))
    row.put("objet", _shortened(look.text(grant, REG.purpose) or look.text(act, DCT.title)))
    row.put("montant", amount)
    row.put("nature", _IN_KIND if REG.InKind in look.nodes(grant, REG.nature) else _IN_MONEY)
    row.put("pourcentageSubvention", Decimal(1))
    _stand_ins(row, look.value(act, REG.date), look.value(grant, REG.fiscalYear))
    return row


def _stand_ins(row: Draft, taken: object, year: object) -> None:
    """What the standard requires of the agreement and its payment, and acts seldom say.

    The day of the decision stands for that of the agreement, the budget's year for the period of payment.
    """
    if isinstance(taken, dt.date):
        row.stand_in("dateConvention", taken)
        period = year if isinstance(year, int) else taken.year
        row.stand_in("datesPeriodeVersement", f"{period}-01-01/{period}-12-31")
    row.stand_in("conditionsVersement", _NOT_SAID)
    row.stand_in("notificationUE", False)


def _shortened(text: str | None) -> str | None:
    """A text in as many characters as the standard allows, cut at a word."""
    if text is None or len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rsplit(None, 1)[0] + "…"
