"""What the extractors find: plain, immutable records of the domain, each with the words that prove it.

Nothing here knows spaCy or RDF. ``None`` and ``()`` mean that the source does not say.
Offsets are code points of :attr:`Document.text`, end exclusive (RFC 5147).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from registre.places import Place


class Span(NamedTuple):
    """Where words stand: ``text[start:end]``."""

    start: int
    end: int

    def moved(self, by: int) -> Span:
        """Return the place ``by`` characters further on."""
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Rule:
    """The rule that found a fact.

    ``confidence`` is the share of the rule's findings that hold, as judged on the gold set when its version was set.
    """

    name: str
    version: int = 1
    confidence: Decimal = Decimal("0.9")

    def __str__(self) -> str:
        return f"{self.name}/{self.version}"


@dataclass(frozen=True, slots=True)
class Proof:
    """Why a fact is believed: the words that support it, and the rule that read them."""

    spans: tuple[Span, ...]
    rule: Rule

    def moved(self, by: int) -> Proof:
        """Return the proof of words that stand ``by`` characters further on."""
        return Proof(tuple([span.moved(by) for span in self.spans]), self.rule)


class Civility(Enum):
    """A printed civility, in its usual short form."""

    MR = "M."
    MRS = "Mme"


class DocumentKind(Enum):
    """What a document is; from ``OTHER`` (agenda, arrêté, mayor's decision) no act is read."""

    EXTRACT = "Extract"
    MINUTES = "Minutes"
    LIST = "List"
    OTHER = "Other"


class Level(Enum):
    """The level of a local authority."""

    COMMUNE = "Commune"
    INTERCOMMUNALITY = "Intercommunality"
    METROPOLIS = "Metropolis"
    DEPARTMENT = "Department"
    REGION = "Region"


class AttendanceStatus(Enum):
    """How a member stands on the roll; whoever gave a proxy or an excuse is excused."""

    PRESENT = "Present"
    EXCUSED = "Excused"
    ABSENT = "Absent"


class Outcome(Enum):
    """What became of an act."""

    ADOPTED = "Adopted"
    REJECTED = "Rejected"
    NOTED = "Noted"
    POSTPONED = "Postponed"


class VoteStatus(Enum):
    """What the source says of a vote; a vote that it does not state has no :class:`Vote` at all."""

    TALLIED = "Tallied"
    UNANIMOUS = "Unanimous"
    MAJORITY = "Majority"
    SECRET_BALLOT = "SecretBallot"


class SubsidyStatus(Enum):
    """Where a subsidy stands in the act that names it."""

    AWARDED = "Awarded"
    REQUESTED = "Requested"
    PREVIOUS = "Previous"
    PROPOSED = "Proposed"
    REFUSED = "Refused"


class SubsidyNature(Enum):
    """The section of the budget that a subsidy belongs to, or that it is not money."""

    OPERATING = "Operating"
    INVESTMENT = "Investment"
    IN_KIND = "InKind"


class PartnerRole(Enum):
    """The part an organisation plays; ``PARTNER`` when the source does not say more."""

    CO_ORGANISER = "CoOrganiser"
    CO_FUNDER = "CoFunder"
    SPONSOR = "Sponsor"
    RELAY = "Relay"
    CONTRACTOR = "Contractor"
    PARTNER = "PartnerRole"


class Side(Enum):
    """The side of a budget."""

    EXPENSE = "Expense"
    REVENUE = "Revenue"


class OrganisationKind(Enum):
    """What an organisation is, when the words around its name say it."""

    ASSOCIATION = "Association"
    COMPANY = "Company"
    PUBLIC_BODY = "PublicBody"
    AUTHORITY = "Authority"


class Effect(Enum):
    """What an article of the operative part does."""

    APPROVES = "Approves"
    AWARDS = "Awards"
    AUTHORISES = "Authorises"
    CHARGES = "Charges"
    REQUESTS = "Requests"
    NOTES = "Notes"
    REJECTS = "Rejects"
    DESIGNATES = "Designates"


@dataclass(frozen=True, slots=True)
class Person:
    """A person in a public role, as printed.

    ``family_name_only`` marks names such as "M. Cochet", which the civility tells apart from "Mme Cochet".
    """

    name: str
    civility: Civility | None = None
    family_name_only: bool = False


@dataclass(frozen=True, slots=True)
class Organisation:
    """A legal person or body.

    Attributes:
        name: the longest printed form, without its article.
        acronyms: those that the text defines ("Assemblée des communautés de France (AdCF)").
        aliases: other printed names of the same body.
        kind: what it is, when said.
        authority: its address in the reference of authorities ("epci/200046977"), when that knows it.
        siren, siret, rna: national identifiers, when the document prints them.
        generic: the name tells nothing outside of its authority ("école élémentaire", "comité des fêtes").
    """

    name: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    kind: OrganisationKind | None = None
    authority: str | None = None
    siren: str | None = None
    siret: str | None = None
    rna: str | None = None
    generic: bool = False


@dataclass(frozen=True, slots=True)
class Authority:
    """The local authority that decides.

    ``address`` is its path among the identifiers: "commune/34172", "epci/200046977", "departement/69", "region/84",
    or "nom/{folded-name}" for one that the reference does not hold. It is ``in_doubt`` where several bear its
    name and the text does not tell which.
    """

    name: str
    address: str
    level: Level | None = None
    siren: str | None = None
    insee: str | None = None
    in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Attendance:
    """One line of a roll. ``until`` and ``since`` keep the printed words of a departure or an arrival."""

    person: Person
    status: AttendanceStatus
    proof: Proof
    proxy_to: Person | None = None
    proxy_proof: Proof | None = None
    until: str | None = None
    since: str | None = None

    def moved(self, by: int) -> Attendance:
        """Return the line as it stands ``by`` characters further on."""
        return Attendance(
            self.person,
            self.status,
            self.proof.moved(by),
            self.proxy_to,
            self.proxy_proof.moved(by) if self.proxy_proof else None,
            self.until,
            self.since,
        )


@dataclass(frozen=True, slots=True)
class SamePerson:
    """Two printed forms of one person within a document ("M. Kimelfeld", "David Kimelfeld")."""

    short: Person
    full: Person
    proof: Proof


@dataclass(frozen=True, slots=True)
class Session:
    """One sitting of a council."""

    council: str
    date: dt.date | None = None
    convocation_date: dt.date | None = None
    president: Person | None = None
    secretary: Person | None = None
    members_in_office: int | None = None
    proof: Proof | None = None


@dataclass(frozen=True, slots=True)
class Vote:
    """A vote that the source states."""

    status: VoteStatus
    proof: Proof
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    against: tuple[Person, ...] = ()
    abstaining: tuple[Person, ...] = ()
    non_participants: tuple[Person, ...] = ()
    contradiction: str | None = None


@dataclass(frozen=True, slots=True)
class Subsidy:
    """One financial support: who gives what to whom, and where it stands.

    ``decided_by`` is the earlier act that a previous grant is recalled from, when named.
    """

    beneficiary: Organisation
    status: SubsidyStatus
    proof: Proof
    amount: Decimal | None = None
    currency: str | None = None
    funder: Organisation | None = None
    nature: SubsidyNature | None = None
    year: int | None = None
    purpose: str | None = None
    decided_by: Citation | None = None


@dataclass(frozen=True, slots=True)
class Partnership:
    """An organisation beside the deciding authority and the beneficiary.

    ``partner_of`` is the body whose project it joins, when the act has just one;
    ``open_list`` is true when the source's list ends in "etc.".
    """

    partner: Organisation
    role: PartnerRole
    proof: Proof
    partner_of: Organisation | None = None
    open_list: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement to be signed. ``signatory`` keeps the printed office ("monsieur le Président")."""

    counterparties: tuple[Organisation, ...]
    proof: Proof
    signatory: str | None = None


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """One line of a financing plan or budget; totals are checks, never lines."""

    side: Side
    label: str
    amount: Decimal
    proof: Proof
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class BudgetTable:
    """A financing plan or budget, with the totals that it prints."""

    lines: tuple[BudgetLine, ...]
    total_expense: Decimal | None = None
    total_revenue: Decimal | None = None


@dataclass(frozen=True, slots=True)
class BudgetCharge:
    """Where an expense is charged (imputation)."""

    proof: Proof
    budget: str | None = None
    year: int | None = None
    chapter: str | None = None
    article: str | None = None
    operation: str | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """An earlier act that this one names, by number, date or both."""

    number: str | None
    date: dt.date | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A provision that the act rests on: ``label`` is "CGCT L2121-14", "loi 82-213 1982-03-02"."""

    label: str
    proof: Proof


@dataclass(frozen=True, slots=True)
class Event:
    """An edition of an event; ``series`` is what its editions have in common."""

    series: str
    proof: Proof
    edition: int | None = None
    start: dt.date | None = None
    end: dt.date | None = None
    venue: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One item of the operative part, as numbered ("1-a")."""

    number: str
    text: Span
    effect: Effect | None
    proof: Proof


@dataclass(frozen=True, slots=True)
class Mention:
    """An organisation that the act names, with every place where it does."""

    organisation: Organisation
    proof: Proof


@dataclass(frozen=True, slots=True)
class Act:
    """One deliberation held in a document. ``item`` is its place among the acts of that document, from 1."""

    item: int
    proof: Proof
    number: str | None = None
    title: str | None = None
    rapporteur: Person | None = None
    commission: str | None = None
    service: str | None = None
    outcome: Outcome | None = None
    votes: tuple[Vote, ...] = ()
    subsidies: tuple[Subsidy, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    budgets: tuple[BudgetTable, ...] = ()
    charges: tuple[BudgetCharge, ...] = ()
    citations: tuple[Citation, ...] = ()
    legal_bases: tuple[LegalBasis, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes a document came as: its name relative to the folder given, and their SHA-256 in hexadecimal."""

    file_name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Document:
    """All that was read in one document.

    ``level`` is that of an authority that the document does not name; ``remarks`` say what the reader doubts (French,
    for people); ``places`` where lines are printed, if there are pages.
    """

    source: Source
    text: str
    kind: DocumentKind
    kind_proof: Proof
    authority: Authority | None = None
    level: Level | None = None
    session: Session | None = None
    attendances: tuple[Attendance, ...] = ()
    same_persons: tuple[SamePerson, ...] = ()
    acts: tuple[Act, ...] = ()
    publication_date: dt.date | None = None
    legal_control_date: dt.date | None = None
    remarks: tuple[str, ...] = field(default=())
    places: tuple[Place, ...] = ()
