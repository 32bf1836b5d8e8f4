"""The rows of the schema *délibérations* that the acts of a store give."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pyoxigraph as ox

from registre.scdl.looking import Look
from registre.scdl.row import Draft
from registre.scdl.sirets import Sirets
from registre.vocabulary import DCT, REG

_GRANTS = ("7.5", "finances locales/subventions")
"""The subject of acts that grant subsidies, in the ACTES nomenclature."""
_UNKNOWN = ("0.0", "matière non précisée par l’acte")
"""What stands for a subject that the act does not say: no code of the nomenclature, so that nobody takes it for one."""


def deliberations(look: Look, sirets: Sirets) -> Iterator[Draft]:
    """Give a row for each act that a document holds.

    ``VOTE_*``, ``BUDGET_*`` and ``PREF_DATE`` are filled where a source states them, and only there: an unprinted vote
    stays empty, and of an act that was voted on several times none is chosen.
    """
    for act in look.held():
        authority = look.authority(act)
        row = Draft(act.value)
        row.put("COLL_NOM", look.label(authority))
        sirets.put(row, "COLL_SIRET", authority, look)
        row.put("DELIB_ID", look.text(act, REG.number))
        row.put("DELIB_DATE", look.value(act, REG.date))
        row.put("DELIB_OBJET", look.text(act, DCT.title))
        _matter(row, act, look)
        _budget(row, act, look)
        _control(row, act, look)
        _vote(row, act, look)
        yield row


def _matter(row: Draft, act: ox.NamedNode, look: Look) -> None:
    grants = any(REG.Awarded in look.nodes(one, REG.subsidyStatus) for one in look.nodes(act, REG.subsidy))
    for column, known, unknown in zip(("DELIB_MATIERE_CODE", "DELIB_MATIERE_NOM"), _GRANTS, _UNKNOWN, strict=True):
        row.put(column, known if grants else None)
        row.stand_in(column, unknown)


def _budget(row: Draft, act: ox.NamedNode, look: Look) -> None:
    """The budget and year that all charges of the act agree on; two years in a row are an interval."""
    charges = look.nodes(act, REG.charge)
    years = sorted({year for charge in charges if isinstance(year := look.value(charge, REG.fiscalYear), int)})
    names = {name for charge in charges if (name := look.text(charge, REG.budget))}
    if len(years) == 1 or (len(years) == 2 and years[1] == years[0] + 1):
        row.put("BUDGET_ANNEE", "/".join(map(str, years)))
    row.put("BUDGET_NOM", names.pop() if len(names) == 1 else None)


def _control(row: Draft, act: ox.NamedNode, look: Look) -> None:
    """The day on which an extract of the act was received: that of minutes is not the act's."""
    extracts = [d for d in look.nodes(act, DCT.source) if REG.Extract in look.nodes(d, REG.documentKind)]
    days = {day for extract in extracts if isinstance(day := look.value(extract, REG.legalControlDate), dt.date)}
    taken = row.values.get("DELIB_DATE")
    if len(days) == 1 and isinstance(taken, dt.date) and (day := days.pop()) >= taken:
        row.put("PREF_DATE", day)


def _vote(row: Draft, act: ox.NamedNode, look: Look) -> None:
    row.put("VOTE_EFFECTIF", look.value(look.node(act, REG.adoptedAt), REG.membersInOffice))
    votes = look.nodes(act, REG.vote)
    if len(votes) != 1:
        return
    counts = [look.value(votes[0], term) for term in (REG.votesFor, REG.votesAgainst, REG.abstentions)]
    for column, count in zip(("VOTE_POUR", "VOTE_CONTRE", "VOTE_ABSTENTION"), counts, strict=True):
        row.put(column, count)
    known = [count for count in counts if isinstance(count, int)]
    row.put("VOTE_REEL", sum(known) if len(known) == len(counts) else None)
