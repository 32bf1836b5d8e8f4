"""The picture on a page of its own, with the same links as a list."""

from __future__ import annotations

import re
from html import escape

from registre.drawing.network import Network
from registre.drawing.picture import LEGEND, svg

_PAGE = """<!DOCTYPE html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Réseau des organisations et des actes</title>
<style>
body {{ margin: 1rem; font: 16px/1.4 system-ui, sans-serif; color: #222 }}
#picture {{ border: 1px solid #888; overflow: hidden; height: 75vh; cursor: grab }}
#picture svg {{ width: 100%; height: 100% }}
table {{ border-collapse: collapse; margin-top: 1rem }}
th, td {{ text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd }}
</style>
<h1>Réseau des organisations et des actes</h1>
<p>Molette ou touches + et − : agrandir, réduire. Glisser ou flèches : se déplacer. Les mêmes liens sont listés plus bas.</p>
<div id="picture" tabindex="0">
{svg}</div>
<h2>Liens</h2>
<table>
<thead><tr><th scope="col">Acte</th><th scope="col">Lien</th><th scope="col">Organisation</th><th scope="col">Précision</th></tr></thead>
<tbody>
{rows}
</tbody>
</table>
<script>
const picture = document.querySelector("#picture svg"), box = picture.viewBox.baseVal;
const zoom = (by) => {{ box.x += box.width * (1 - by) / 2; box.y += box.height * (1 - by) / 2; box.width *= by; box.height *= by }};
const move = (x, y) => {{ box.x += x * box.width / picture.clientWidth; box.y += y * box.height / picture.clientHeight }};
picture.addEventListener("wheel", (e) => {{ e.preventDefault(); zoom(e.deltaY > 0 ? 1.15 : 1 / 1.15) }}, {{ passive: false }});
picture.addEventListener("pointermove", (e) => {{ if (e.buttons) move(-e.movementX, -e.movementY) }});
const keys = {{ "+": () => zoom(1 / 1.15), "-": () => zoom(1.15), ArrowLeft: () => move(-40, 0), ArrowRight: () => move(40, 0),
  ArrowUp: () => move(0, -40), ArrowDown: () => move(0, 40) }};
document.querySelector("#picture").addEventListener("keydown", (e) => {{ if (keys[e.key]) {{ e.preventDefault(); keys[e.key]() }} }});
</script>
</html>
"""


def page(network: Network) -> str:
    """Return a page with the picture of a network and the list of its links; it loads nothing."""
    rows = "\n".join(
        f"<tr><td>{escape(network.acts[link.act])}</td><td>{LEGEND[link.kind]}</td>"
        f"<td>{escape(network.bodies[link.body])}</td><td>{escape(link.words)}</td></tr>"
        for link in network.links
    )
    return _PAGE.format(svg=re.sub(r' width="\d+" height="\d+" role', " role", svg(network)), rows=rows)
