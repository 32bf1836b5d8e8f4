r"""From the bytes of a document to the facts it states.

>>> words = "Conseil du 4 novembre 2019\n\nDélibération n° 2019-1\n\nDELIBERE\n\n1° - Approuve."
>>> document = read(words.encode(), "acte.md")
>>> document.kind.value, document.acts[0].number, str(document.session.date)
('Extract', '2019-1', '2019-11-04')
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from decimal import Decimal

from registre.extraction.persons import same_persons
from registre.extraction.pipeline import run
from registre.extraction.reading import Reading
from registre.facts import Document, DocumentKind, Person, Proof, Rule, Session, Source, Span
from registre.reading import read as read_text
from registre.reading.text import Text

__all__ = ["extract", "read"]

RULE = Rule("session", 2, Decimal("0.95"))


def _session(reading: Reading) -> Session | None:
    """The sitting, when anything is said of it."""
    found = reading.session
    if not (found.spans or reading.roll.attendances or reading.authority or reading.level):
        return None
    return Session(
        council=reading.council,
        date=found.date,
        convocation_date=found.convocation_date,
        president=found.president,
        secretary=found.secretary,
        members_in_office=found.members_in_office,
        proof=Proof(found.spans, RULE) if found.spans else None,
    )


def _people(reading: Reading) -> Iterator[tuple[Person, Span]]:
    """Every person of the roll, the header and the acts, with a place where each is named."""
    found = reading.session
    for person, span in ((found.president, found.president_span), (found.secretary, found.secretary_span)):
        if person and span:
            yield person, span
    for attendance in reading.roll.attendances:
        yield attendance.person, attendance.proof.spans[0]
        if attendance.proxy_to and attendance.proxy_proof:
            yield attendance.proxy_to, attendance.proxy_proof.spans[0]
    for act in reading.acts:
        if act.rapporteur:
            yield act.rapporteur, act.proof.spans[0]


def _remarks(reading: Reading) -> tuple[str, ...]:
    """What is doubtful: what was mended, what was not cut, what does not add up."""
    listed, announced = len(reading.roll.attendances), reading.session.members_in_office
    counts: tuple[str, ...] = ()
    if listed and announced and listed != announced:
        counts = (f"L’appel nomme {listed} membres, l’en-tête en annonce {announced} en exercice.",)
    return (*reading.text.remarks, *reading.remarks, *reading.zones.remarks, *counts)


def read(content: bytes, file_name: str) -> Document:
    """Return what a document states.

    Args:
        content: its bytes.
        file_name: its name relative to the folder given, kept with the facts.

    Raises:
        DocumentError: it cannot be read; the message says why and what to do.
    """
    return extract(read_text(content, file_name), Source(file_name, hashlib.sha256(content).hexdigest()))


def extract(text: Text, source: Source) -> Document:
    """Return what a document states whose text has been read; ``source`` is kept with the facts."""
    reading = run(text)
    kind = reading.kind
    if kind.kind is DocumentKind.OTHER:
        return Document(source, text.string, kind.kind, kind.proof, remarks=text.remarks, places=text.places)
    return Document(
        source=source,
        text=text.string,
        kind=kind.kind,
        kind_proof=kind.proof,
        authority=reading.authority,
        level=reading.level,
        session=_session(reading),
        attendances=reading.roll.attendances,
        same_persons=same_persons(_people(reading)),
        acts=reading.acts,
        publication_date=reading.session.publication_date,
        legal_control_date=reading.session.legal_control_date,
        remarks=_remarks(reading),
        places=text.places,
    )
