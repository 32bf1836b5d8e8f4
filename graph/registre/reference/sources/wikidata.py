"""An extract of Wikidata: the result of ``wikidata.rq``, as the query service gives it (JSON or CSV)."""

from __future__ import annotations

import re

from registre.reference.entity import Entity
from registre.reference.kinds import Kind
from registre.reference.sources.layouts import Known, Layout, Row, date, needed, several, siren, siret

_ITEM = re.compile(r"Q\d+$")
_KINDS = {
    "Q484170": Kind.COMMUNE,
    "Q6465": Kind.DEPARTMENT,
    "Q36784": Kind.REGION,
    "Q3333855": Kind.INTERCOMMUNALITY,
    "Q48204": Kind.ASSOCIATION,
    "Q157031": Kind.FOUNDATION,
    "Q4830453": Kind.COMPANY,
    "Q327333": Kind.PUBLIC_BODY,
}
"""The classes that ``wikidata.rq`` asks for."""


def _q(address: str) -> str:
    found = _ITEM.search(address)
    return found[0] if found else ""


def _item(row: Row, _: Known) -> Entity:
    number = siret(row["siret"])
    ended = date(row["dissolved"])
    return Entity(
        source="wikidata",
        name=needed(row["itemLabel"], "label"),
        kind=_KINDS.get(_q(row["class"]), Kind.OTHER),
        names=several(*row["names"].split("|")),
        acronym=row["acronym"],
        siren=siren(row["siren"]) or number[:9],
        siret=number,
        rna=row["rna"],
        insee=row["insee"],
        commune=row["insee"] or row["commune"],
        created=date(row["inception"]),
        ceased=ended,
        active="no" if ended else "",
        predecessors=several(*map(_q, row["follows"].split("|"))),
        wikidata=needed(_q(row["item"]), "item"),
    )


LAYOUTS = (
    Layout(
        "wikidata",
        ("item", "itemLabel"),
        ("class", "names", "acronym", "siren", "siret", "rna", "insee", "commune", "inception", "dissolved", "follows"),
        _item,
    ),
)
