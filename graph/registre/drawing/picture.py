"""The picture, as SVG."""

from __future__ import annotations

from html import escape

from registre.drawing.layout import LINE, Point, layout, width
from registre.drawing.network import Link, Network

COLOURS = {"grant": "#0072B2", "funder": "#009E73", "partner": "#D55E00", "agreement": "#7A7A7A"}
"""A colour for each kind of link, told apart by those who do not see all colours (Okabe and Ito, 2008)."""

DASHES = {"grant": "", "funder": "", "partner": "6 3", "agreement": "2 3"}
LEGEND = {"grant": "reçoit", "funder": "finance", "partner": "est partenaire", "agreement": "convention"}
_LONGEST = 44


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST else f"{label[: _LONGEST - 1].rstrip()}…"


def _line(link: Link, places: dict[str, Point], nth: int) -> str:
    (x1, y1), (x2, y2) = places[link.act], places[link.body]
    dash = f' stroke-dasharray="{DASHES[link.kind]}"' if DASHES[link.kind] else ""
    colour, shift = COLOURS[link.kind], 3 * nth
    line = f'<line x1="{x1:.1f}" y1="{y1 + shift:.1f}" x2="{x2:.1f}" y2="{y2 + shift:.1f}" stroke="{colour}"{dash}/>'
    mx, my = x1 + 0.6 * (x2 - x1), y1 + 0.6 * (y2 - y1) - 4 + 13 * nth
    if link.kind != "grant":
        return f"<g><title>{escape(link.words)}</title>{line}</g>"
    return f'{line}<text class="sum" x="{mx:.1f}" y="{my:.1f}" fill="{colour}">{escape(link.words)}</text>'


def _box(node: str, label: str, title: str, at: Point, *, act: bool) -> str:
    x, y = at
    w = width(label)
    round_, kind = (2, "act") if act else (8, "body")
    return (
        f'<a href="{escape(node)}"><g class="{kind}"><title>{escape(title)}</title>'
        f'<rect x="{x - w / 2:.1f}" y="{y - LINE / 2 - 1:.1f}" width="{w:.1f}" height="{LINE + 2:.1f}" rx="{round_}"/>'
        f'<text x="{x:.1f}" y="{y + 4:.1f}">{escape(label)}</text></g></a>'
    )


def _legend(high: float) -> str:
    parts = []
    for n, (kind, words) in enumerate(LEGEND.items()):
        x, y = 20 + n * 150, high - 20
        dash = f' stroke-dasharray="{DASHES[kind]}"' if DASHES[kind] else ""
        parts.append(f'<line x1="{x}" y1="{y}" x2="{x + 30}" y2="{y}" stroke="{COLOURS[kind]}"{dash}/>')
        parts.append(f'<text class="key" x="{x + 36}" y="{y + 4}">{words}</text>')
    return "".join(parts)


STYLE = (
    "text{font:12px 'DejaVu Sans',Verdana,sans-serif;text-anchor:middle;fill:#222}.key{text-anchor:start}"
    ".sum{font-weight:bold;paint-order:stroke;stroke:#fff;stroke-width:4px}line{stroke-width:1.6;opacity:.75}"
    ".body rect{fill:#fff;stroke:#444}.act rect{fill:#222;stroke:#222}.act text{fill:#fff}"
)


def svg(network: Network) -> str:
    """Return the picture of a network, its labels apart, with a legend in French."""
    labels = {
        **{a: f"n° {number}" for a, number in network.acts.items()},
        **{b: _short(n) for b, n in network.bodies.items()},
    }
    places, (wide, high) = layout(network, labels)
    seen: dict[tuple[str, str], int] = {}
    lines = []
    for link in network.links:
        nth = seen.get((link.act, link.body), 0)
        seen[link.act, link.body] = nth + 1
        lines.append(_line(link, places, nth))
    boxes = [_box(b, labels[b], name, places[b], act=False) for b, name in network.bodies.items()]
    boxes += [_box(a, labels[a], network.titles.get(a, ""), places[a], act=True) for a in network.acts]
    empty = "" if boxes else f'<text x="{wide / 2:.0f}" y="50">Aucun lien à dessiner</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide:.0f} {high:.0f}" '
        f'width="{wide:.0f}" height="{high:.0f}" '
        f'role="img" aria-label="Réseau des organisations et des actes">\n<style>{STYLE}</style>\n'
        f'<rect width="100%" height="100%" fill="#fff"/>\n'
        + "\n".join([*lines, *boxes, _legend(high)])
        + f"{empty}\n</svg>\n"
    )
