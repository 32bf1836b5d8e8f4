"""The addresses of individuals: made of facts alone, the same on any machine, in any order.

An address ends in what tells the individual from its siblings, so that two documents that say the same name the same
node, and two that contradict each other name two.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from registre.facts import (
    Act,
    Attendance,
    Authority,
    Citation,
    Document,
    DocumentKind,
    Event,
    LegalBasis,
    Organisation,
    Person,
    Session,
    Subsidy,
)
from registre.french.text import slug
from registre.mapping.keys import act_number, act_path, amount_key, organisation_key, person_key


@dataclass(frozen=True)
class Identifiers:
    """The addresses of one document's individuals.

    Attributes:
        base: the IRI that they begin with.
        document: whose facts they are.
    """

    base: str
    document: Document

    def node(self, path: str) -> NamedNode:
        """Return the individual at ``path`` below the base."""
        return NamedNode(self.base + path)

    @property
    def source(self) -> NamedNode:
        """The document itself."""
        return self.node(self._own)

    @property
    def facts_graph(self) -> NamedNode:
        """The graph of what it states."""
        return self.node(f"graph/document/{self.document.source.sha256}")

    @property
    def evidence_graph(self) -> NamedNode:
        """The graph of its text and of the words that prove its facts."""
        return self.node(f"graph/evidence/{self.document.source.sha256}")

    @property
    def scope(self) -> str:
        """What acts, sessions and persons belong to: the authority, or the document where it names none for sure."""
        authority = self.document.authority
        return f"authority/{authority.address}" if authority and not authority.in_doubt else self._own

    def authority(self, authority: Authority) -> NamedNode:
        """Return the address of an authority; that of one in doubt lies below its document."""
        return self._authority(authority.address)

    def _authority(self, address: str) -> NamedNode:
        deciding = self.document.authority
        if deciding and deciding.in_doubt and deciding.address == address:
            return self.unnamed_authority()
        return self.node(f"authority/{address}")

    def unnamed_authority(self) -> NamedNode:
        """Return the address of an authority that the document does not name."""
        return self.node(f"{self._own}/authority")

    def council(self, session: Session) -> NamedNode:
        """Return the address of a council, told from others of its authority by its name."""
        return self.node(f"{self.scope}/council/{slug(session.council)}")

    @property
    def _own(self) -> str:
        """Below what stands that nothing tells from its likes in other documents."""
        return f"document/{self.document.source.sha256}"

    @property
    def _session_path(self) -> str:
        session = self.document.session
        if session and session.date:
            return f"{self.scope}/session/{session.date.isoformat()}"
        return f"{self._own}/session"

    def session(self) -> NamedNode:
        """Return the address of the sitting; that of a sitting without date lies below its document."""
        return self.node(self._session_path)

    def person(self, person: Person) -> NamedNode:
        """Return the address of a person of this authority."""
        return self.node(f"{self.scope}/person/{person_key(person)}")

    def mandate(self, person: Person) -> NamedNode:
        """Return the address of a person's mandate in the council."""
        return self.node(f"{self.scope}/mandate/{person_key(person)}")

    def attendance(self, attendance: Attendance) -> NamedNode:
        """Return the address of a line of the roll: another status or holder is another line."""
        holder = f"/{person_key(attendance.proxy_to)}" if attendance.proxy_to else ""
        status = attendance.status.value.casefold()
        return self.node(f"{self._session_path}/attendance/{person_key(attendance.person)}/{status}{holder}")

    def proxy(self, giver: Person, holder: Person) -> NamedNode:
        """Return the address of a proxy."""
        return self.node(f"{self._session_path}/proxy/{person_key(giver)}/{person_key(holder)}")

    def act(self, act: Act) -> NamedNode:
        """Return the address of an act: by its number, else its place in the minutes of its sitting or in its document.

        Only minutes number the items of a sitting: two extracts without number are two acts. A number without a year is
        that of the sitting: the next one begins again. Where the day is not known, it is that of the document.
        """
        if act.number:
            session = self.document.session
            path = act_path(act.number, session.date if session else None)
            return self.node(f"{self.scope}/{path}" if path else f"{self._own}/deliberation/{act_number(act.number)}")
        within = self._session_path if self.document.kind is DocumentKind.MINUTES else self._own
        return self.node(f"{within}/item/{act.item}")

    def cited(self, citation: Citation, citing: NamedNode) -> NamedNode:
        """Return the address of an act that another names: by its number, else by the day alone.

        A number that begins again at each sitting names none without the day: what it means stays with what cites it.
        """
        if citation.number and (path := act_path(citation.number, citation.date)):
            return self.node(f"{self.scope}/{path}")
        day = citation.date.isoformat() if citation.date else "sans-date"
        return NamedNode(f"{citing.value}/cites/{act_number(citation.number) if citation.number else day}")

    def organisation(self, organisation: Organisation) -> NamedNode:
        """Return the address of an organisation: as an authority, by SIREN or RNA, else by its folded name.

        The first nine digits of a SIRET are the SIREN of the body that the establishment belongs to.
        """
        siren = organisation.siren or (organisation.siret or "")[:9]
        if organisation.authority:
            return self._authority(organisation.authority)
        if siren:
            return self.node(f"org/siren/{siren}")
        if organisation.rna:
            return self.node(f"org/rna/{organisation.rna}")
        scope = f"{self.scope}/" if organisation.generic else ""
        return self.node(f"{scope}org/{slug(organisation.name)}")

    def subsidy(self, act: NamedNode, subsidy: Subsidy) -> NamedNode:
        """Return the address of a subsidy of an act: whom, where it stands, how much, for which year, from whom."""
        year = f"-{subsidy.year}" if subsidy.year else ""
        by = f"/{organisation_key(subsidy.funder)}" if subsidy.funder else ""
        whom, status = organisation_key(subsidy.beneficiary), subsidy.status.value.casefold()
        return NamedNode(f"{act.value}/subsidy/{whom}/{status}/{amount_key(subsidy.amount)}{year}{by}")

    def event(self, event: Event) -> NamedNode:
        """Return the address of an edition of an event: by its number, else by its first day."""
        edition = event.edition or (event.start.isoformat() if event.start else "sans-date")
        return self.node(f"{self.scope}/event/{slug(event.series)}/{edition}")

    def commission(self, name: str) -> NamedNode:
        """Return the address of a commission of the council."""
        return self.node(f"{self.scope}/commission/{slug(name)}")

    def legal_basis(self, basis: LegalBasis) -> NamedNode:
        """Return the address of a provision of law, which acts of all authorities share."""
        return self.node(f"legal/{slug(basis.label)}")

    def below(self, parent: NamedNode, *parts: object) -> NamedNode:
        """Return the address of a part of an individual; names among the ``parts`` are folded."""
        path = "/".join(slug(str(part)) for part in parts)
        return NamedNode(f"{parent.value}/{path}")

    def fragment(self, start: int, end: int) -> NamedNode:
        """Return the address of words of the document (RFC 5147, as NIF 2.0 names strings)."""
        return NamedNode(f"{self.source.value}#char={start},{end}")
