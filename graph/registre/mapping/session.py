"""The sitting: its council, who sat, who was represented."""

from __future__ import annotations

from pyoxigraph import NamedNode

from registre.facts import Attendance, SamePerson, Session
from registre.mapping.graph import Graph, french
from registre.mapping.people import authority, person
from registre.vocabulary import DCT, RDFS, REG


def council(graph: Graph, session: Session) -> NamedNode:
    """State the council that sat and the authority that it decides for, and return its address."""
    node = graph.describe(graph.ids.council(session), REG.Council)
    graph.state(node, RDFS.label, french(session.council))
    graph.state(node, REG.councilOf, _authority(graph))
    return node


def _authority(graph: Graph) -> NamedNode | None:
    """The authority that a council decides for; one that is not named has a level at most."""
    document = graph.document
    if document.authority:
        return authority(graph, document.authority)
    if document.level is None:
        return None
    return graph.describe(graph.ids.unnamed_authority(), REG.Authority, level=document.level)


def _proxy(graph: Graph, attendance: Attendance) -> NamedNode | None:
    if attendance.proxy_to is None:
        return None
    node = graph.describe(
        graph.ids.proxy(attendance.person, attendance.proxy_to),
        REG.Proxy,
        proxyGiver=person(graph, attendance.person),
        proxyHolder=person(graph, attendance.proxy_to),
    )
    graph.prove(node, attendance.proxy_proof or attendance.proof)
    return node


def _attendance(graph: Graph, attendance: Attendance, sitting: NamedNode) -> None:
    node = graph.describe(
        graph.ids.attendance(attendance),
        REG.Attendance,
        attendee=person(graph, attendance.person),
        attendanceAt=sitting,
        status=attendance.status,
        proxy=_proxy(graph, attendance),
        until=french(attendance.until),
    )
    graph.state(node, REG["from"], french(attendance.since))
    graph.state(node, DCT.source, graph.ids.source)
    graph.prove(node, attendance.proof)


def _mandate(graph: Graph, attendance: Attendance, assembly: NamedNode) -> None:
    member = graph.ids.person(attendance.person)
    node = graph.describe(graph.ids.mandate(attendance.person), REG.Mandate)
    graph.state(node, REG.mandateOf, member)
    graph.state(node, REG.mandateIn, assembly)
    graph.prove(node, attendance.proof)


def same_person(graph: Graph, same: SamePerson) -> None:
    """State that a family name means a person named in full."""
    short = person(graph, same.short)
    full = person(graph, same.full)
    if short and full:
        graph.state(short, REG.shortFormOf, full)
        graph.prove(short, same.proof)


def session(graph: Graph, sat: Session) -> NamedNode:
    """State the sitting and its roll, and return its address."""
    assembly = council(graph, sat)
    node = graph.describe(
        graph.ids.session(),
        REG.Session,
        sessionOf=assembly,
        date=sat.date,
        convocationDate=sat.convocation_date,
        presidedBy=person(graph, sat.president),
        secretary=person(graph, sat.secretary),
        membersInOffice=sat.members_in_office,
    )
    graph.state(node, DCT.source, graph.ids.source)
    graph.prove(node, sat.proof)
    for attendance in graph.document.attendances:
        _attendance(graph, attendance, node)
        _mandate(graph, attendance, assembly)
    return node
