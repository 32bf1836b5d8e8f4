"""An answer as a network: who is linked with whom, as a picture that needs no script."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from registre.drawing.layout import Point, place
from registre.pages import terms
from registre.pages.languages import Voice
from registre.queries.formats import words
from registre.queries.header import Query
from registre.queries.running import Row

_MOST = 60
"""How many names can still be read in a picture."""

_LONGEST = 34


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def _links(columns: Sequence[str], names: Sequence[str], rows: Sequence[Row]) -> list[tuple[str, str, str]]:
    at = [columns.index(name) for name in names]
    found = ([words(row[n]) for n in at] + [""] for row in rows)
    return list(dict.fromkeys((one, other, how) for one, other, how, *_ in found if one and other))


def drawn(query: Query, columns: Sequence[str], rows: Sequence[Row], voice: Voice) -> str | None:
    """Return the picture of an answer as SVG, where its question has one and its names are few enough to be read."""
    view = next((v for v in query.views if v.kind == "network" and set(v.columns) <= set(columns)), None)
    links = _links(columns, view.columns, rows) if view else []
    nodes = list(dict.fromkeys(end for one, other, _ in links for end in (one, other)))
    if not nodes or len(nodes) > _MOST:
        return None
    labels = {node: _short(node) for node in nodes}
    places, (wide, high) = place(nodes, [(one, other) for one, other, _ in links], labels)
    lines = "".join(_line(places[one], places[other], how, voice) for one, other, how in links)
    boxes = "".join(_name(places[node], labels[node], node) for node in nodes)
    return f'<svg viewBox="0 0 {wide:.0f} {high:.0f}" role="img" aria-labelledby="picture">{lines}{boxes}</svg>'


def _line(one: Point, other: Point, how: str, voice: Voice) -> str:
    said = f"<title>{escape(terms.code('role', how, voice.language))}</title>" if how else ""
    ends = f'x1="{one[0]:.1f}" y1="{one[1]:.1f}" x2="{other[0]:.1f}" y2="{other[1]:.1f}"'
    return f'<line class="axis" {ends}>{said}</line>'


def _name(at: Point, label: str, whole: str) -> str:
    wide = 6.9 * len(label) + 14
    return (
        f'<g transform="translate({at[0]:.1f} {at[1]:.1f})"><title>{escape(whole)}</title>'
        f'<rect class="node" x="{-wide / 2:.1f}" y="-10" width="{wide:.1f}" height="20" rx="8"/>'
        f'<text y="4" text-anchor="middle">{escape(label)}</text></g>'
    )
