"""From citations of law to labels that tell provisions apart."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.legal.articles import articles, codes
from registre.extraction.legal.laws import laws
from registre.extraction.zones import ActZones
from registre.facts import LegalBasis, Proof, Rule, Span
from registre.reading.text import Text

RULE = Rule("legal-basis", 2, Decimal("0.93"))


def _provisions(text: Text, zone: Span) -> Iterator[tuple[str, Span]]:
    """All provisions with their places; a code or law is bare only where none of its articles is cited."""
    named, passed = codes(text, zone), laws(text, zone)
    owners = set()
    for owner, article, span in articles(text, zone, named, passed):
        owners.add(owner)
        yield f"{owner} {article}".strip(), span
    yield from ((law.label, law.span) for law in passed if law.label not in owners)
    yield from ((code.name, code.span) for code in named if code.name not in owners and not code.again)


def extract(text: Text, act: ActZones) -> tuple[LegalBasis, ...]:
    """Return the provisions that ``act`` cites, each once, in order, with every place where it does."""
    places: dict[str, list[Span]] = {}
    for label, span in _provisions(text, act.whole):
        places.setdefault(label, []).append(span)
    found = (LegalBasis(label, Proof(tuple(sorted(set(spans))), RULE)) for label, spans in places.items())
    return tuple(sorted(found, key=lambda basis: basis.proof.spans[0]))
