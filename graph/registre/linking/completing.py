"""What national files add to an authority that is linked already: the SIRET of its seat, its item of Wikidata."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from registre.identity.outside import WIKIDATA
from registre.linking.bodies import Searched
from registre.linking.records import Link, Number
from registre.reference.entity import Entity, Scheme

_UNITS = "sirene-units"
"""The file whose SIRET are those of seats."""

_COMMUNE = 5
"""How long the codes of communes are; the shorter ones of départements and régions are not unique."""


def completed(link: Link, index: Searched, references: Mapping[str, str]) -> Link:
    """Return a link to an authority with what the records of its numbers add; as it was, where it is a candidate.

    Args:
        link: the link, by the reference that ships.
        index: the national files.
        references: of each layout of the index, which file it was read from.
    """
    found = list(_records(link, index)) if link.followed else []
    seats = {(Number.SIRET, one.siret) for one in found if one.source == _UNITS and one.siret}
    items = {WIKIDATA + one.wikidata for one in found if one.wikidata}
    if not seats and not items:
        return link
    used = (one for one in found if one.wikidata or (one.source == _UNITS and one.siret))
    files = sorted({references.get(one.source, one.source) for one in used})
    return replace(
        link,
        numbers=(*link.numbers, *sorted(seats, key=lambda pair: pair[1])),
        targets=(*link.targets, *sorted(items)),
        reference=" ; ".join((link.reference, *files)),
    )


def _records(link: Link, index: Searched) -> Iterator[Entity]:
    for kind, value in link.numbers:
        if kind is Number.SIREN:
            yield from index.by_identifier(Scheme.SIREN, value)
        elif kind is Number.INSEE and len(value) == _COMMUNE:
            yield from (one for one in index.by_identifier(Scheme.INSEE, value) if one.wikidata)
