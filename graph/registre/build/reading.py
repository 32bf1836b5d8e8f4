"""Reads one file: what it states, as N-Quads, and what the summary counts."""

from __future__ import annotations

import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from registre.build.archives import read_member
from registre.build.found import Found
from registre.errors import DocumentError
from registre.facts import Document, SubsidyStatus
from registre.reading import LARGEST_PDF, too_large
from registre.vocabulary import DCT, RDF, REG

_COUNTED = (RDF.type, DCT.source, REG.subsidyStatus, REG.amount, REG.currency, REG.shortFormOf)


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: which, why, what to do."""

    file: str
    reason: str
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a document counts for: the addresses of what it states, so that two that state the same count once.

    ``awarded`` gives the currency and the amount of each subsidy that was awarded.
    """

    acts: frozenset[str] = frozenset()
    awarded: tuple[tuple[str, tuple[str, Decimal]], ...] = ()
    people: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Read:
    """What a reader hands back of one file."""

    found: Found
    sha256: str = ""
    nquads: bytes = b""
    kind: str = ""
    certainty: Decimal = Decimal(0)
    acts: int = 0
    figures: Figures = Figures()
    remarks: tuple[str, ...] = ()
    failure: Failure | None = None

    @property
    def name(self) -> str:
        """The name that the document is kept under."""
        return self.found.name


def failed(found: Found, reason: str, next_step: str) -> Read:
    """Return that a file could not be read."""
    return Read(found, failure=Failure(found.name, reason, next_step))


def read_one(found: Found, base: str) -> Read:
    """Return what one file states; a file that cannot be read gives its failure, never an exception."""
    from registre.extraction import read  # noqa: PLC0415  (spaCy takes seconds to load: only who reads pays)
    from registre.mapping import quads  # noqa: PLC0415

    if found.fault:
        return failed(found, *found.fault)
    try:
        document = read(_content(found), found.name)
        return _read(found, document, quads(document, base))
    except DocumentError as error:
        return failed(found, error.what, error.next_step)
    except MemoryError:
        return failed(
            found, "it needs more memory than one document may take", "split it, or allow more (--max-memory)"
        )
    except OSError as error:
        return failed(found, f"the file cannot be read ({error.strerror or 'unknown reason'})", "check its rights")
    except Exception as error:  # (a fault of ours in one document must not end the batch)
        place = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        return failed(found, f"registre failed on it: {type(error).__name__} in {where}", "report it with the document")


def _content(found: Found) -> bytes:
    """The bytes of a document, not loaded where they are too many for any reader."""
    if found.members:
        return read_member(found)
    if (size := found.path.stat().st_size) > LARGEST_PDF:
        raise too_large(size, found.name)
    return found.path.read_bytes()


def _read(found: Found, document: Document, statements: list[ox.Quad]) -> Read:
    counted = figures(statements)
    return Read(
        found,
        sha256=document.source.sha256,
        nquads=ox.serialize(statements, format=ox.RdfFormat.N_QUADS) or b"",
        kind=document.kind.value,
        certainty=document.kind_proof.rule.confidence,
        acts=len(counted.acts),
        figures=counted,
        remarks=document.remarks,
    )


def _stated(statements: Iterable[ox.Quad]) -> dict[ox.NamedNode, list[tuple[str, object]]]:
    """What is stated of each property that counts: subject and value."""
    stated: dict[ox.NamedNode, list[tuple[str, object]]] = {term: [] for term in _COUNTED}
    for quad in statements:
        if (pairs := stated.get(quad.predicate)) is not None and isinstance(quad.subject, ox.NamedNode):
            pairs.append((quad.subject.value, quad.object))
    return stated


def figures(statements: Iterable[ox.Quad]) -> Figures:
    """Return what the statements of a document count for."""
    stated = _stated(statements)

    def of_kind(kind: ox.NamedNode) -> set[str]:
        return {subject for subject, value in stated[RDF.type] if value == kind}

    amounts, currencies = dict(stated[REG.amount]), dict(stated[REG.currency])
    awarded = [grant for grant, status in stated[REG.subsidyStatus] if status == REG[SubsidyStatus.AWARDED.value]]
    return Figures(
        acts=frozenset(of_kind(REG.Deliberation) & dict(stated[DCT.source]).keys()),
        awarded=tuple((grant, (_words(currencies.get(grant)), _number(amounts.get(grant)))) for grant in awarded),
        people=frozenset(of_kind(REG.Person) - dict(stated[REG.shortFormOf]).keys()),
        organisations=frozenset(of_kind(REG.Organisation)),
    )


def _words(value: object) -> str:
    return value.value if isinstance(value, ox.Literal) else ""


def _number(value: object) -> Decimal:
    return Decimal(value.value) if isinstance(value, ox.Literal) else Decimal(0)
