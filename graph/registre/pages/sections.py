"""Which tables the page of a thing has, by its class: data alone.

A path is a property of the ontology (``reg:`` goes without saying), ``^`` turns it round, ``/`` goes on from where it
led. A table has one row for each thing that its path leads to, and under each column what that one leads to from there.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Section:
    """A table.

    Attributes:
        name: its name among the texts.
        path: the path to its rows.
        columns: the paths of its columns; ``.`` is the row's own thing, ``words`` the words that prove it.
        newest: what to sort by, the last first; by default rows stand in the order of their words.
        only: the one class that rows are of; by default all.
        where: a property that rows have, and the name of its value; by default all rows.
        first: the same, of rows that stand before others.
        alone: whether the path begins at the thing alone, and not at all that is judged to be one with it.
    """

    name: str
    path: str
    columns: tuple[str, ...]
    newest: str | None = None
    only: str | None = None
    where: tuple[str, str] | None = None
    first: tuple[str, str] | None = None
    alone: bool = False


_JOINED, _JOINED_ON = "^partnership", "^partnership/date"
_GRANT = ("fiscalYear", "amount", "subsidyStatus", "nature", "purpose")
_AWARDED = ("subsidyStatus", "Awarded")
_ACT = (".", "number", "date", "outcome")
_LINK = ("recordName", "linkedIdentifier", "target", "score", "reason", "reference")
SECTIONS: dict[str, tuple[Section, ...]] = {
    "Deliberation": (
        Section("vote", "vote", ("voteStatus", "votesFor", "votesAgainst", "abstentions", "voterAgainst",
                                 "voterAbstaining", "nonParticipant", "contradiction")),
        Section("subsidies", "subsidy", ("beneficiary", "funder", *_GRANT, "decidedBy"), first=_AWARDED),
        Section("partners", "partnership", ("partner", "role", "partnerOf", "openList")),
        Section("agreements", "agreement", ("counterparty", "signatory")),
        Section("articles", "article", (".", "words", "effect")),
        Section("budget", "budgetLine", ("side", ".", "amount")),
        Section("charges", "charge", ("budget", "fiscalYear", "chapter", "budgetArticle", "operation", "amount")),
        Section("cites", "cites", _ACT),
        Section("cited_by", "^cites", _ACT, "date"),
        Section("recalled_in", "^decidedBy", ("^subsidy", "beneficiary", *_GRANT)),
        Section("legal_bases", "legalBasis", (".",)),
        Section("events", "event", (".", "edition", "startDate", "endDate", "venue")),
        Section("mentions", "mentions", (".", "organisationKind")),
    ),
    "Organisation": (
        Section("received", "^beneficiary", ("funder", *_GRANT, "^subsidy", "^subsidy/date"), "^subsidy/date"),
        Section("given", "^funder", ("beneficiary", *_GRANT, "^subsidy", "^subsidy/date"), "^subsidy/date"),
        Section("partner_in", "^partner", ("partnerOf", "role", _JOINED, _JOINED_ON), _JOINED_ON),
        Section("partners", "^partnerOf", ("partner", "role", _JOINED, _JOINED_ON), _JOINED_ON),
        Section("co_partners", "^partner/^partnership/partnership/partner", (".", "organisationKind")),
        Section("agreements", "^counterparty", ("signatory", "^agreement", "^agreement/date"), "^agreement/date"),
        Section("mentioned_in", "^mentions", _ACT, "date"),
        Section("same", "canonical/^canonical", (".",), alone=True),
    ),
    "Authority": (
        Section("sessions", "^councilOf/^sessionOf", (".", "date", "presidedBy", "membersInOffice"), "date"),
        Section("councils", "^councilOf", (".",)),
    ),
    "Council": (
        Section("sessions", "^sessionOf", (".", "presidedBy", "secretary", "membersInOffice"), "date"),
        Section("members", "^mandateIn", ("mandateOf",)),
    ),
    "Session": (
        Section("acts", "^adoptedAt", (".", "number", "outcome", "rapporteur")),
        Section("roll", "^attendanceAt", ("attendee", "status", "proxy/proxyHolder", "until", "from")),
    ),
    "Person": (
        Section("attended", "^attendee", ("attendanceAt", "attendanceAt/date", "status", "proxy/proxyHolder"),
                "attendanceAt/date"),
        Section("reports", "^rapporteur", _ACT, "date"),
        Section("presides", "^presidedBy", (".", "date"), "date"),
        Section("secretary_of", "^secretary", (".", "date"), "date"),
        Section("holds_proxy", "^proxyHolder", ("proxyGiver", "^proxy/attendanceAt"), "^proxy/attendanceAt/date"),
        Section("against", "^voterAgainst", ("^vote",)),
        Section("abstains", "^voterAbstaining", ("^vote",)),
        Section("not_voting", "^nonParticipant", ("^vote",)),
        Section("short_forms", "^shortFormOf", (".",)),
        Section("same", "canonical/^canonical", (".",), alone=True),
    ),
    "Commission": (Section("acts", "^commission", _ACT, "date"),),
    "LegalBasis": (Section("acts", "^legalBasis", _ACT, "date"),),
    "Event": (Section("acts", "^event", _ACT, "date"),),
    "SourceDocument": (Section("acts", "^dct:source", _ACT, only="Deliberation"),),
    "BudgetTable": (Section("budget", "^inTable", ("side", ".", "amount")),),
}  # fmt: skip
SECTIONS["Authority"] = (*SECTIONS["Authority"], *SECTIONS["Organisation"])

ALWAYS = (
    Section("links", "^linkOf", _LINK, where=("linkStatus", "Linked")),
    Section("candidates", "^linkOf", _LINK, where=("linkStatus", "Candidate")),
)
"""The tables that things of every class have: what national registers and other graphs know of them, or may know."""

PARTS = {
    "Subsidy": "^subsidy", "Partnership": "^partnership", "Agreement": "^agreement", "Vote": "^vote",
    "Article": "^article", "BudgetLine": "^budgetLine", "BudgetTable": "^budgetTable", "BudgetCharge": "^charge",
    "Proxy": "^proxy",
}  # fmt: skip
"""What belongs to an act (or to a line of the roll), by its class: the path to what it belongs to."""
