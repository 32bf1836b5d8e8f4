"""The organisations of data.gouv.fr, as its catalogue lists them in CSV."""

from __future__ import annotations

from registre.reference.entity import Entity
from registre.reference.kinds import Kind
from registre.reference.sources.layouts import Known, Layout, Row, needed, siret

_BADGES = {
    "local-authority": Kind.PUBLIC_BODY,
    "public-service": Kind.PUBLIC_BODY,
    "company": Kind.COMPANY,
    "association": Kind.ASSOCIATION,
}
"""What data.gouv.fr marks organisations as; a mark of certification says nothing of the kind."""


def _organisation(row: Row, _: Known) -> Entity:
    number, badges = siret(row["business_number_id"]), row["badges"]
    return Entity(
        source="datagouv",
        name=needed(row["name"], "name"),
        kind=next((kind for badge, kind in _BADGES.items() if badge in badges), Kind.OTHER),
        acronym=row["acronym"],
        siren=number[:9],
        siret=number,
        datagouv=needed(row["id"], "identifier"),
    )


LAYOUTS = (Layout("datagouv", ("id", "name", "slug"), ("acronym", "badges", "business_number_id"), _organisation),)
