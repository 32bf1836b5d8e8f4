"""The gold as the records that a perfect reader would hand over: what identity and linking are measured on."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from registre.authorities import Reference
from registre.extraction.organisations.exclusions import GENERIC
from registre.facts import (
    Act,
    Agreement,
    Authority,
    Document,
    DocumentKind,
    Mention,
    Organisation,
    PartnerRole,
    Partnership,
    Proof,
    Rule,
    Session,
    Source,
    Span,
    Subsidy,
    SubsidyStatus,
)
from registre.french.text import fold

HERE = Path(__file__).parent
SHARED = Path(__file__).resolve().parents[2] / "shared" / "corpus"
PROOF = Proof((Span(0, 1),), Rule("gold"))
_STATUS = {
    "awarded": SubsidyStatus.AWARDED,
    "requested": SubsidyStatus.REQUESTED,
    "past": SubsidyStatus.PREVIOUS,
    "refused": SubsidyStatus.REFUSED,
}


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table beside this file."""
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def gold_folder() -> Path | None:
    """Return the folder of the annotations, where it is at hand."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SHARED / "gold"
    return folder if folder.is_dir() else None


def _authority(name: str | None, folder: str) -> Authority | None:
    """The authority that a document names; its folder tells homonyms apart, as its address on paper would."""
    address = {row["folder"]: row["address"] for row in rows("councils.tsv")}.get(folder, "")
    if not name:
        return None
    known = Reference.load().named("departement/75" if name == "Département de Paris" else address)
    assert known
    return Authority(name, known.address, known.level, known.siren, known.insee)


class Names:
    """The organisations of one document, each with the acronyms that it defines."""

    def __init__(self, annotated: dict[str, Any]) -> None:
        self._acronyms: dict[str, list[str]] = {}
        for act in annotated["deliberations"]:
            for acronym, name in act.get("acronyms", {}).items():
                self._acronyms.setdefault(name, []).append(acronym)

    def __call__(self, name: str) -> Organisation:
        """Return the organisation of that name."""
        acronyms = tuple(dict.fromkeys(self._acronyms.get(name, ())))
        return Organisation(name, acronyms, generic=bool(GENERIC.match(fold(name))))


def _act(item: int, annotated: dict[str, Any], named: Names) -> Act:
    grants = (
        Subsidy(
            named(one["beneficiary"]),
            _STATUS[one["direction"]],
            PROOF,
            funder=named(one["funder"]) if one.get("funder") else None,
        )
        for one in annotated.get("subsidies", ())
    )
    return Act(
        item,
        PROOF,
        number=annotated.get("number"),
        subsidies=tuple(grants),
        partnerships=tuple(Partnership(named(n), PartnerRole.PARTNER, PROOF) for n in annotated.get("partners", ())),
        agreements=tuple(Agreement((named(name),), PROOF) for name in annotated.get("agreements", ())),
        mentions=tuple(Mention(named(name), PROOF) for name in annotated.get("organisations", ())),
    )


def documents(folder: Path) -> Iterator[Document]:
    """Give each annotated document as the records that a perfect reader would hand over."""
    for path in sorted(folder.glob("*.json")):
        annotated = json.loads(path.read_text(encoding="utf-8"))
        named, day = Names(annotated), annotated["session"].get("date")
        yield Document(
            Source(annotated["file"], hashlib.sha256(annotated["file"].encode()).hexdigest()),
            "gold",
            DocumentKind.EXTRACT,
            PROOF,
            _authority(annotated["council"].get("organisation"), annotated["file"].partition("/")[0]),
            session=Session("conseil", dt.date.fromisoformat(day) if day else None),
            acts=tuple(_act(n, one, named) for n, one in enumerate(annotated["deliberations"], start=1)),
        )
