"""The parts of an act: each hangs on it, has an address of its own and words that prove it."""

from __future__ import annotations

from collections import Counter

from pyoxigraph import NamedNode

from registre.facts import Proof
from registre.mapping.graph import Graph


class Whole:
    """One act while its parts are written.

    Args:
        graph: where they are written.
        node: the act.
    """

    def __init__(self, graph: Graph, node: NamedNode) -> None:
        self.graph, self.node = graph, node
        self._times: Counter[str] = Counter()

    def apart(self, node: NamedNode) -> NamedNode:
        """Return an address that no other part of the act has: true repeats are numbered from the second on."""
        self._times[node.value] += 1
        times = self._times[node.value]
        return node if times == 1 else NamedNode(f"{node.value}/{times}")

    def numbered(self, kind: str) -> NamedNode:
        """Return the address of the next part of a kind whose parts have no name: "vote/1", "vote/2"."""
        self._times[kind] += 1
        return self.graph.ids.below(self.node, kind, self._times[kind])

    def has(self, predicate: NamedNode, node: NamedNode, proof: Proof) -> None:
        """Hang ``node`` on the act, with the words that prove it."""
        self.graph.state(self.node, predicate, node)
        self.graph.prove(node, proof)
