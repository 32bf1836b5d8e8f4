"""What the index is made of: everything that has a name, and what it is found under."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from registre.store.opening import OpenStore

_PREFIXES = """
PREFIX reg: <https://w3id.org/registre/ontology#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dct: <http://purl.org/dc/terms/>
"""
_SESSIONS = """SELECT ?session ?date ?council WHERE {
  ?session reg:sessionOf ?body .
  OPTIONAL { ?session reg:date ?date } OPTIONAL { ?body reg:councilOf ?authority . ?authority rdfs:label ?council }
}"""
_ACTS = """SELECT ?thing ?number ?title ?date ?session WHERE {
  ?thing a reg:Deliberation .
  OPTIONAL { ?thing reg:number ?number } OPTIONAL { ?thing dct:title ?title } OPTIONAL { ?thing reg:date ?date }
  OPTIONAL { ?thing reg:adoptedAt ?session }
}"""
_NAMED = """SELECT ?thing ?name ?other WHERE {{
  ?thing a reg:{kind} ; rdfs:label ?name . OPTIONAL {{ ?thing skos:altLabel ?other }}
}}"""
_AUTHORITIES = "SELECT DISTINCT ?thing WHERE { ?body reg:councilOf ?thing }"
_GRANTS = """SELECT ?act ?thing ?funder ?amount ?currency ?year WHERE {
  ?act reg:subsidy ?grant . ?grant reg:subsidyStatus reg:Awarded ; reg:beneficiary ?thing .
  OPTIONAL { ?grant reg:funder ?giver . ?giver rdfs:label ?funder }
  OPTIONAL { ?grant reg:amount ?amount ; reg:currency ?currency } OPTIONAL { ?grant reg:fiscalYear ?year }
}"""
_MENTIONS = "SELECT DISTINCT ?act ?thing WHERE { ?act reg:mentions ?thing }"
_SAT = "SELECT DISTINCT ?thing ?session WHERE { ?line reg:attendee ?thing ; reg:attendanceAt ?session }"

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Link:
    """What a thing is found under: a council, a year, a funder, an amount in euros; each may be unknown."""

    council: str | None = None
    year: str | None = None
    funder: str | None = None
    amount: float | None = None


@dataclass(slots=True)
class Entry:
    """A thing that can be found: "act", "organisation", "authority" or "person", its name, all its names, its links.

    Of an act, ``held`` says whether a document of the store holds it; others only cite it.
    """

    iri: str
    kind: str
    label: str
    about: str = ""
    date: str = ""
    held: bool = False
    names: dict[str, None] = field(default_factory=dict)
    links: dict[Link, None] = field(default_factory=dict)


def _ask(store: OpenStore, query: str) -> Iterator[Cells]:
    rows = store.graph.query(_PREFIXES + query, use_default_graph_as_union=True)
    assert isinstance(rows, ox.QuerySolutions)
    names = [variable.value for variable in rows.variables]
    for row in rows:
        yield {name: row[name].value for name in names if isinstance(row[name], ox.NamedNode | ox.Literal)}


def _sessions(store: OpenStore) -> dict[str, list[Cells]]:
    """The date and the councils of each session: few, beside all that refers to them."""
    found: dict[str, list[Cells]] = {}
    for row in _ask(store, _SESSIONS):
        found.setdefault(row["session"], []).append(row)
    return found


def _acts(store: OpenStore, entries: dict[str, Entry], sessions: Mapping[str, list[Cells]]) -> None:
    for row in _ask(store, _ACTS):
        iri, number, title = row["thing"], row.get("number", ""), row.get("title", "")
        entry = entries.setdefault(iri, Entry(iri, "act", title or number or iri.rpartition("/")[2], number))
        entry.date, entry.held = entry.date or row.get("date", ""), entry.held or "held" in row
        entry.names |= dict.fromkeys(filter(None, (number, title)))
        for session in sessions.get(row.get("session", ""), ({},)):
            entry.links[Link(session.get("council"), row.get("date", "")[:4] or None)] = None


def _named(store: OpenStore, entries: dict[str, Entry], kind: str) -> None:
    for row in _ask(store, _NAMED.format(kind=kind)):
        entry = entries.setdefault(row["thing"], Entry(row["thing"], kind.lower(), row["name"]))
        entry.names |= dict.fromkeys(filter(None, (row["name"], row.get("other"))))


def _euros(row: Cells) -> float | None:
    try:
        return float(Decimal(row["amount"])) if row.get("currency") == "EUR" else None
    except (KeyError, InvalidOperation):
        return None


def _granted(store: OpenStore, entries: dict[str, Entry]) -> None:
    for row in _ask(store, _GRANTS):
        act = entries.get(row["act"])
        where = next(iter(act.links), Link()) if act else Link()
        link = Link(where.council, row.get("year") or where.year, row.get("funder"), _euros(row))
        for iri in (row["act"], row["thing"]):
            if iri in entries:
                entries[iri].links[link] = None


def _mentioned(store: OpenStore, entries: dict[str, Entry]) -> None:
    for row in _ask(store, _MENTIONS):
        act, thing = entries.get(row["act"]), entries.get(row["thing"])
        if act and thing:
            thing.links[next(iter(act.links), Link())] = None


def _sat(store: OpenStore, entries: dict[str, Entry], sessions: Mapping[str, list[Cells]]) -> None:
    for row in _ask(store, _SAT):
        for session in sessions.get(row["session"], ()) if row["thing"] in entries else ():
            if "date" in session:
                entries[row["thing"]].links[Link(session.get("council"), session["date"][:4])] = None


def collect(store: OpenStore) -> list[Entry]:
    """Return everything of a store that has a name, by address."""
    entries: dict[str, Entry] = {}
    sessions = _sessions(store)
    _acts(store, entries, sessions)
    for kind in ("Organisation", "Person"):
        _named(store, entries, kind)
    for row in _ask(store, _AUTHORITIES):
        if row["thing"] in entries:
            entries[row["thing"]].kind = "authority"
    _granted(store, entries)
    _mentioned(store, entries)
    _sat(store, entries, sessions)
    return sorted(entries.values(), key=lambda entry: entry.iri)
