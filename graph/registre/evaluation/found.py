"""Reads what a graph holds of its documents, in the form of the annotations."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from registre.evaluation import views
from registre.evaluation.items import Act, Document, Families, Item, Value, Words
from registre.evaluation.views import Row
from registre.store.opening import OpenStore

_FRAGMENT = re.compile(r"(?P<document>.+)#char=(?P<start>\d+),(?P<end>\d+)\Z")
_ABOUT = frozenset({"node", "act", "document", "person", "body", "evidence", "rule"})
"""Columns that say where a row comes from, not what it says."""
_CODES = {
    "Previous": "past",
    "InKind": "in-kind",
    "Intercommunality": "epci",
    "Metropolis": "metropole",
    "Department": "departement",
}
"""Individuals of the ontology that the annotations call by another name than their own in small letters."""
_OF_SESSION = ("organisation", "level", "date", "convocation_date", "president", "secretary", "members_in_office")
_OF_DOCUMENT = ("publication_date", "legal_control_date")
_OF_CHARGE = ("budget", "year", "chapter", "article", "operation")
_UNANIMOUS = {"Unanimous": True, "Majority": False}
_NOT_STATED = "VoteNotStated"


def _code(iri: str | None) -> str | None:
    """What the annotations call an individual of the ontology."""
    if iri is None:
        return None
    name = iri.rpartition("#")[2]
    return _CODES.get(name, name.lower())


class _Proved:
    """Rows of one answer put together by what they say: those that differ in their evidence alone are one."""

    def __init__(self, document: str = "") -> None:
        self._document = document

    def words(self, rows: Iterable[Row]) -> tuple[Words, ...]:
        """Where the evidence of rows stands, in the document at hand."""
        found = {m for row in rows if (m := _FRAGMENT.match(row.get("evidence", ""))) is not None}
        own = {(int(m["start"]), int(m["end"])) for m in found if self._document in ("", m["document"])}
        return tuple(Words(*span) for span in sorted(own))

    def items(self, rows: Sequence[Row]) -> Iterator[tuple[str, Item]]:
        """Give each thing that rows say, with its node, in the order of its words."""
        alike: dict[tuple[tuple[str, str], ...], list[Row]] = defaultdict(list)
        for row in rows:
            said = tuple(sorted((k, v) for k, v in row.items() if k not in _ABOUT or k == "node"))
            alike[said].append(row)
        found = []
        for said, same in alike.items():
            values: dict[str, Value] = dict(said)
            node = str(values.pop("node"))
            found.append((node, Item(values, self.words(same), same[0].get("rule", ""))))
        yield from sorted(found, key=lambda f: (f[1].words[0].start if f[1].words else -1, f[0], str(f[1])))


def _renamed(item: Item, **changes: Value) -> Item:
    return Item({**item.values, **changes}, item.words, item.rule)


def _fields(item: Item, names: Iterable[str]) -> tuple[Item, ...]:
    """An item for each value that is stated under a name."""
    said = ((name, item.get(name)) for name in names)
    return tuple(Item({"field": n, "value": v}, item.words, item.rule) for n, v in said if v not in (None, ""))


def _vote(item: Item) -> Iterator[Item]:
    status = str(item.get("status") or "").rpartition("#")[2]
    tally = {name: item.get(name) for name in ("for", "against", "abstention")}
    if status not in ("", _NOT_STATED) or any(tally.values()):
        yield Item({**tally, "unanimous": _UNANIMOUS.get(status)}, item.words, item.rule)


def _year(item: Item) -> Value:
    return str(item.get("year") or "")[:4] or None


def _subsidy(item: Item) -> Item:
    codes = {name: _code(str(item.get(name))) if item.get(name) else None for name in ("status", "nature")}
    return _renamed(item, **codes, year=_year(item))


def _line(item: Item) -> Item:
    return _renamed(item, side=_code(str(item.get("side"))))


def _distinct(items: Iterable[Item]) -> tuple[Item, ...]:
    """Items of which no two say the same."""
    found: dict[str, Item] = {}
    for item in items:
        found.setdefault(str(item), item)
    return tuple(found.values())


def _family(name: str, items: list[Item]) -> tuple[Item, ...]:
    """The items of a family of an act, in the form of the annotations."""
    match name:
        case "vote":
            return tuple(v for item in items[:1] for v in _vote(item))
        case "subsidy":
            return tuple(map(_subsidy, items))
        case "budget lines":
            return tuple(map(_line, items))
        case "charge":
            return tuple(f for item in items for f in _fields(_renamed(item, year=_year(item)), _OF_CHARGE))
        case "named voters" | "partners" | "organisations" | "agreements" | "legal bases":
            return _distinct(items)
        case _:
            return tuple(items)


def _by(rows: Iterable[Row], column: str) -> Mapping[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


class _Graph:
    """The answers of a graph, by document and act."""

    def __init__(self, store: OpenStore) -> None:
        self.documents = _by(views.rows(store, views.DOCUMENTS), "node")
        self.sessions = _by(views.rows(store, views.SESSIONS), "document")
        self.roll = _by(views.rows(store, views.ROLL), "document")
        self.acts = _by(views.rows(store, views.ACTS), "document")
        self.of_acts = {name: _by(views.rows(store, pattern), "act") for name, pattern in views.OF_ACTS.items()}

    def act(self, node: str, item: Item, proved: _Proved) -> Act:
        said = {name: _fields(item, [name]) for name in ("number", "title", "rapporteur")}
        outcome = _fields(
            _renamed(item, outcome=_code(str(item.get("outcome"))) if item.get("outcome") else None), ["outcome"]
        )
        more = {
            name: _family(name, [found for _, found in proved.items(rows.get(node, []))])
            for name, rows in self.of_acts.items()
        }
        header = Item({name: item.get(name) for name in ("number", "title")}, item.words, item.rule)
        return Act(header, {**said, "outcome": outcome, **more})

    def _session(self, iri: str, row: Row, proved: _Proved) -> tuple[Item, ...]:
        found = [item for _, item in proved.items(self.sessions.get(iri, []))]
        session = found[0] if found else Item({})
        level = _code(str(session.get("level"))) if session.get("level") else None
        own = Item({name: row.get(name) for name in _OF_DOCUMENT})
        return (*_fields(_renamed(session, level=level), _OF_SESSION), *_fields(own, _OF_DOCUMENT))

    def _roll(self, iri: str, proved: _Proved) -> Families:
        found = [_renamed(i, status=_code(str(i.get("status")))) for _, i in proved.items(self.roll.get(iri, []))]
        members = (Item({n: i.get(n) for n in ("name", "civility", "status")}, i.words, i.rule) for i in found)
        proxies = (
            Item({n: i.get(n) for n in ("name", "proxy_to")}, i.words, i.rule) for i in found if i.get("proxy_to")
        )
        return {"attendance": tuple(members), "proxies": tuple(proxies)}

    def _acts(self, iri: str, proved: _Proved) -> tuple[Act, ...]:
        by_node: dict[str, Item] = {}
        for node, item in proved.items(self.acts.get(iri, [])):
            by_node.setdefault(node, item)
        return tuple(self.act(node, item, proved) for node, item in by_node.items())

    def document(self, iri: str, row: Row) -> Document:
        proved = _Proved(iri)
        families = {"session": self._session(iri, row, proved), **self._roll(iri, proved)}
        kind, text = _code(row.get("kind")), row.get("text", "")
        return Document(row["file"], kind, families, self._acts(iri, proved), text=text, iri=iri)


def read_graph(store: OpenStore) -> list[Document]:
    """Return what a graph holds of each of its documents; one that has two names comes under each."""
    graph = _Graph(store)
    files = {(row["file"], iri): row for iri, rows in graph.documents.items() for row in rows}
    return [graph.document(iri, row) for (_, iri), row in sorted(files.items())]
