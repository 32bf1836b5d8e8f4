"""A network as a picture that needs no script."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from registre.drawing.layout import place, width
from registre.pages.explorer.links import Network

_MOST = 120
"""How many names can still be read in a picture."""

_LONGEST = 30


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def svg(network: Network, href: Callable[[str], str], said: Callable[[str], str]) -> str | None:
    """Return the picture of a network as SVG; None where its names are too many to be read, or there are none.

    Args:
        network: what is drawn.
        href: gives the path of a thing.
        said: gives what a kind of link is called.
    """
    if not network.edges or len(network.nodes) > _MOST:
        return None
    labels = {node.iri: _short(node.label) for node in network.nodes.values()}
    pairs = [(edge.act, edge.other) for edge in network.edges]
    at, (wide, high) = place(list(network.nodes), pairs, labels)
    lines = "".join(
        f'<line class="link {edge.kind}" x1="{at[edge.act][0]:.1f}" y1="{at[edge.act][1]:.1f}" '
        f'x2="{at[edge.other][0]:.1f}" y2="{at[edge.other][1]:.1f}"><title>{escape(said(edge.kind))}</title></line>'
        for edge in network.edges
    )
    boxes = "".join(
        f'<a href="{escape(href(node.iri))}" class="{node.kind}"><title>{escape(node.label)}</title>'
        f'<rect class="node" x="{at[node.iri][0] - width(labels[node.iri]) / 2:.1f}" y="{at[node.iri][1] - 10:.1f}" '
        f'width="{width(labels[node.iri]):.1f}" height="20" rx="{2 if node.kind == "act" else 9}"/>'
        f'<text x="{at[node.iri][0]:.1f}" y="{at[node.iri][1] + 4:.1f}" text-anchor="middle">'
        f"{escape(labels[node.iri])}</text></a>"
        for node in network.nodes.values()
    )
    return f'<svg viewBox="0 0 {wide:.0f} {high:.0f}" role="group" aria-labelledby="network">{lines}{boxes}</svg>'
