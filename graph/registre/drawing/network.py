"""What is drawn: organisations and acts, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass

import pyoxigraph as ox

from registre.store.opening import OpenStore

_LINKS = """
PREFIX reg: <https://w3id.org/registre/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX dct: <http://purl.org/dc/terms/>
SELECT DISTINCT ?act ?number ?title ?body ?name ?kind ?amount ?currency ?role WHERE {
  { ?act reg:subsidy ?grant . ?grant reg:subsidyStatus reg:Awarded ; reg:beneficiary ?named .
    OPTIONAL { ?grant reg:amount ?amount ; reg:currency ?currency } BIND("grant" AS ?kind) }
  UNION { ?act reg:subsidy ?grant . ?grant reg:subsidyStatus reg:Awarded ; reg:funder ?named . BIND("funder" AS ?kind) }
  UNION { ?act reg:partnership ?joined . ?joined reg:partner ?named ; reg:role ?role . BIND("partner" AS ?kind) }
  UNION { ?act reg:agreement/reg:counterparty ?named . BIND("agreement" AS ?kind) }
  ?named reg:canonical ?body .
  ?body rdfs:label ?name .
  OPTIONAL { ?act reg:number ?number }
  OPTIONAL { ?act dct:title ?title }
} ORDER BY ?act ?kind ?name ?amount
"""

ROLES = {
    "CoOrganiser": "co-organise",
    "CoFunder": "cofinance",
    "Sponsor": "soutient",
    "Relay": "relaie",
    "Contractor": "prestataire",
    "PartnerRole": "partenaire",
}
"""What a partner does, in French."""


@dataclass(frozen=True, slots=True)
class Link:
    """An organisation and an act, and what links them: "grant", "funder", "partner" or "agreement"."""

    act: str
    body: str
    kind: str
    words: str


@dataclass(frozen=True)
class Network:
    """What is drawn: labels by address, and links in order."""

    acts: dict[str, str]
    bodies: dict[str, str]
    titles: dict[str, str]
    links: tuple[Link, ...]

    def around(self, iri: str, steps: int = 2) -> Network:
        """Return the part that lies within so many acts of ``iri``."""
        near = {iri}
        for _ in range(2 * steps):
            near |= {end for link in self.links if {link.act, link.body} & near for end in (link.act, link.body)}
        links = tuple(link for link in self.links if link.act in near and link.body in near)
        kept = {end for link in links for end in (link.act, link.body)}
        acts = {act: label for act, label in self.acts.items() if act in kept}
        return Network(acts, {b: name for b, name in self.bodies.items() if b in kept}, self.titles, links)


def _money(amount: str | None, currency: str | None) -> str:
    if amount is None:
        return "subvention"
    whole, _, cents = amount.partition(".")
    grouped = f"{int(whole):,}".replace(",", " ")
    return f"{grouped}{',' + cents if cents.strip('0') else ''} {'€' if currency == 'EUR' else 'F'}"


def network(store: OpenStore) -> Network:
    """Return all that a store has to draw."""
    rows = store.graph.query(_LINKS, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    acts: dict[str, str] = {}
    bodies: dict[str, str] = {}
    titles: dict[str, str] = {}
    links: dict[Link, None] = {}
    for row in rows:
        get = {name.value: getattr(row[name], "value", None) for name in rows.variables}
        act, body, kind = str(get["act"]), str(get["body"]), str(get["kind"])
        acts[act] = get["number"] or act.rpartition("/")[2]
        titles[act] = get["title"] or ""
        bodies[body] = str(get["name"])
        words = {
            "grant": _money(get["amount"], get["currency"]),
            "funder": "finance",
            "partner": ROLES.get(str(get["role"]).rpartition("#")[2], "partenaire"),
            "agreement": "convention",
        }[kind]
        links[Link(act, body, kind, words)] = None
    return Network(dict(sorted(acts.items())), dict(sorted(bodies.items())), titles, tuple(links))
