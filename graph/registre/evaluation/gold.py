"""Reads hand-made annotations: a JSON file for each document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from registre.errors import UsageError
from registre.evaluation.items import Act, Document, Families, Item

Json = Mapping[str, Any]

_SESSION = (
    "date",
    "convocation_date",
    "president",
    "secretary",
    "members_in_office",
    "publication_date",
    "legal_control_date",
)
_CHARGE = ("budget", "year", "chapter", "article", "operation")


def _fields(named: Iterable[tuple[str, Any]]) -> tuple[Item, ...]:
    """An item for each value that is stated under a name."""
    return tuple(Item({"field": name, "value": value}) for name, value in named if value not in (None, ""))


def _names(names: Iterable[str] | None) -> tuple[Item, ...]:
    return tuple(Item({"name": name}) for name in names or ())


def _named(act: Json, name: str) -> tuple[Item, ...]:
    return _fields([(name, act.get(name))])


def _vote(act: Json) -> tuple[Item, ...]:
    vote = {name: (act.get("vote") or {}).get(name) for name in ("for", "against", "abstention", "unanimous")}
    return (Item(vote),) if any(value is not None for value in vote.values()) else ()


def _voters(act: Json) -> tuple[Item, ...]:
    sides = (("against", act.get("voters_against")), ("abstention", act.get("voters_abstaining")))
    return tuple(Item({"side": side, "name": name}) for side, names in sides for name in names or ())


def _subsidies(act: Json) -> Iterator[Item]:
    for row in act.get("subsidies") or ():
        if row.get("beneficiary") and not row.get("from_image"):
            yield Item(
                {
                    "beneficiary": row["beneficiary"],
                    "amount": row["amount"],
                    "status": row["direction"],
                    "funder": row.get("funder"),
                    "nature": row.get("nature"),
                    "year": row.get("year"),
                    "currency": row.get("currency"),
                }
            )


def _lines(rows: Iterable[Json]) -> tuple[Item, ...]:
    return tuple(Item({"side": r["side"], "label": r["label"], "amount": r["amount"]}) for r in rows)


def _may_be_found(row: Json) -> bool:
    """Whether a budget line is in a picture or in executed accounts."""
    return bool(row.get("from_image")) or row.get("table") == "accounts"


def _spare(act: Json) -> Families:
    lines = [row for row in act.get("budget_lines") or () if _may_be_found(row)]
    lost = [row for row in act.get("subsidies") or () if not row.get("beneficiary")]
    return {
        "budget lines": _lines([*lines, *(act.get("budget_lines_other") or ())]),
        "subsidy": tuple(Item({"amount": row["amount"], "status": row["direction"]}) for row in lost),
    }


def _act(act: Json) -> Act:
    charged = act.get("imputation") or {}
    families: Families = {
        "number": _named(act, "number"),
        "title": _named(act, "title"),
        "rapporteur": _named(act, "rapporteur"),
        "outcome": _named(act, "outcome"),
        "vote": _vote(act),
        "named voters": _voters(act),
        "subsidy": tuple(_subsidies(act)),
        "partners": _names(act.get("partners")),
        "organisations": _names(act.get("organisations")),
        "agreements": _names(act.get("agreements")),
        "citations": tuple(Item({"number": c.get("number"), "date": c.get("date")}) for c in act.get("cites") or ()),
        "legal bases": _names(act.get("legal_bases")),
        "budget lines": _lines(row for row in act.get("budget_lines") or () if not _may_be_found(row)),
        "charge": _fields((name, charged.get(name)) for name in _CHARGE),
    }
    header = Item({"number": act.get("number"), "title": act.get("title")})
    return Act(header, families, _spare(act), act.get("acronyms") or {})


def _roll(rows: Iterable[Json]) -> Families:
    kept = [{name: row.get(name) for name in ("name", "civility", "status", "proxy_to")} for row in rows]
    members = tuple(Item({name: row[name] for name in ("name", "civility", "status")}) for row in kept)
    proxies = tuple(Item({"name": r["name"], "proxy_to": r["proxy_to"]}) for r in kept if r["proxy_to"])
    return {"attendance": members, "proxies": proxies}


def _document(gold: Json) -> Document:
    council, session = gold.get("council") or {}, gold.get("session") or {}
    said = [(name, council.get(name)) for name in ("organisation", "level")]
    families = {
        "session": _fields([*said, *((name, session.get(name)) for name in _SESSION)]),
        **_roll(gold.get("attendance") or ()),
    }
    acts = tuple(_act(act) for act in gold["deliberations"])
    return Document(gold["file"], gold["kind"], families, acts, bool(gold.get("complete", True)))


def _files(folder: Path) -> list[Path]:
    files = sorted(folder.glob("*.json"))
    if not files:
        raise UsageError(
            "no annotations (*.json) are there", where=str(folder), next_step="name the folder of the gold"
        )
    return files


def read_gold(folder: Path) -> list[Document]:
    """Return the annotations of a folder, in the order of their files.

    Raises:
        UsageError: there are none, or one is not of the form that the guidelines of the corpus describe.
    """
    found = []
    for path in _files(folder):
        try:
            found.append(_document(json.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            what = f"it is no annotation of a document ({type(error).__name__}: {error})"
            raise UsageError(what, where=str(path), next_step="mend it") from error
    return found


def fingerprint(folder: Path) -> str:
    """Return the SHA-256 of all annotations of a folder: figures of another corpus compare with none."""
    whole = hashlib.sha256()
    for path in _files(folder):
        whole.update(f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
