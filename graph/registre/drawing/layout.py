"""Where things are drawn: springs pull what is linked together, then labels are moved apart."""

from __future__ import annotations

import math
from collections.abc import Sequence

import networkx as nx

from registre.drawing.network import Network

Point = tuple[float, float]
LINE = 17.0
"""The height of a label, in pixels."""

_GAP = 6.0
_LETTER = 6.6
_SPACE = 150.0
_SIDES = (1.7, 1.0)


def width(label: str) -> float:
    """Return how wide a label is, in pixels."""
    return _LETTER * len(label) + 18


def _springs(nodes: Sequence[str], links: Sequence[tuple[str, str]]) -> dict[str, Point]:
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    graph.add_edges_from(links)
    found = nx.spring_layout(graph, seed=7, iterations=300, k=1.6 / math.sqrt(max(1, len(graph))))
    return {node: (float(x), float(y)) for node, (x, y) in found.items()}


def _overlap(one: Point, one_width: float, other: Point, other_width: float) -> bool:
    return abs(one[0] - other[0]) < (one_width + other_width) / 2 and abs(one[1] - other[1]) < LINE + _GAP


def _apart(places: dict[str, Point], labels: dict[str, str]) -> dict[str, Point]:
    """Moves down what would cover a label above it, from the top on."""
    done: dict[str, Point] = {}
    for node in sorted(places, key=lambda n: (places[n][1], places[n][0], n)):
        x, y = places[node]
        while any(_overlap((x, y), width(labels[node]), at, width(labels[other])) for other, at in done.items()):
            y += LINE / 2
        done[node] = (x, y)
    return done


def layout(network: Network, labels: dict[str, str]) -> tuple[dict[str, Point], Point]:
    """Return where the middle of each label stands, and how wide and high the picture is, in pixels."""
    return place([*network.acts, *network.bodies], [(link.act, link.body) for link in network.links], labels)


def place(
    nodes: Sequence[str], links: Sequence[tuple[str, str]], labels: dict[str, str]
) -> tuple[dict[str, Point], Point]:
    """Return the same for any nodes, links between them, and the label of each node."""
    found = _springs(nodes, links)
    if not found:
        return {}, (480.0, 120.0)
    scale = _SPACE * math.sqrt(len(found)) / 2
    placed = {node: (x * scale * _SIDES[0], y * scale * _SIDES[1]) for node, (x, y) in found.items()}
    placed = _apart(placed, labels)
    left = min(x - width(labels[n]) / 2 for n, (x, _) in placed.items()) - 20
    top = min(y for _, y in placed.values()) - 40
    moved = {node: (x - left, y - top) for node, (x, y) in placed.items()}
    right = max(x + width(labels[n]) / 2 for n, (x, _) in moved.items()) + 20
    return moved, (max(right, 480.0), max(y for _, y in moved.values()) + 70)
