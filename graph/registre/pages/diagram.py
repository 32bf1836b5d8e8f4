"""The overview of the ontology as a picture: where classes stand is chosen here, what links them is read there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from registre.pages import terms
from registre.pages.languages import Language
from registre.pages.vocabulary_page import TermRow

SIZE = (1080, 620)
_PLACES = {
    "Authority": (120, 50), "Council": (120, 170), "Session": (120, 290), "Attendance": (120, 430), "Proxy": (120, 560),
    "Person": (360, 500), "Commission": (360, 400), "Deliberation": (440, 230), "Article": (340, 50), "Vote": (520, 50),
    "LegalBasis": (560, 400), "Event": (560, 500), "Subsidy": (760, 110), "Partnership": (760, 210),
    "Agreement": (760, 310), "BudgetLine": (760, 410), "BudgetCharge": (760, 500), "Organisation": (980, 210),
}  # fmt: skip
_SHOWN = (
    "councilOf", "sessionOf", "adoptedAt", "attendanceAt", "attendee", "proxy", "proxyHolder", "commission",
    "rapporteur", "article", "vote", "legalBasis", "event", "subsidy", "beneficiary", "partnership", "partner",
    "agreement", "counterparty", "budgetLine", "charge",
)  # fmt: skip
_HALF = 13


@dataclass(frozen=True, slots=True)
class Node:
    """A class in the picture: its name, what it is called, the middle of its box and half its width."""

    name: str
    label: str
    x: int
    y: int
    half: float


@dataclass(frozen=True, slots=True)
class Edge:
    """A property in the picture: its name, what it is called, where its line begins and ends, where its name stands."""

    name: str
    label: str
    start: tuple[float, float]
    end: tuple[float, float]
    middle: tuple[float, float]


def nodes(language: Language) -> tuple[Node, ...]:
    """Return the classes of the picture."""
    found = ((name, terms.name(name, language), at) for name, at in _PLACES.items())
    return tuple(Node(name, label, *at, 3.7 * len(label) + 12) for name, label, at in found)


def _edge_of_box(node: Node, towards: tuple[int, int]) -> tuple[float, float]:
    """Where the line from the middle of a box towards a point leaves the box."""
    dx, dy = towards[0] - node.x, towards[1] - node.y
    scale = min(node.half / abs(dx) if dx else 9e9, _HALF / abs(dy) if dy else 9e9)
    return node.x + dx * scale, node.y + dy * scale


def edges(relations: tuple[TermRow, ...], language: Language) -> Iterator[Edge]:
    """Give the properties of the picture: those whose domain and range both stand in it."""
    placed = {node.name: node for node in nodes(language)}
    for relation in relations:
        ends = [placed.get(end.removeprefix("reg:")) for end in (*relation.domain[:1], *relation.range[:1])]
        if relation.name not in _SHOWN or len(ends) != 2 or ends[0] is None or ends[1] is None:
            continue
        one, other = ends[0], ends[1]
        start, end = _edge_of_box(one, (other.x, other.y)), _edge_of_box(other, (one.x, one.y))
        middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2 - 3)
        yield Edge(relation.name, relation.label, start, end, middle)
