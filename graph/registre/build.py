"""Builds the graph: reads every document under the paths given into a store, one bad document never stopping the rest."""

from __future__ import annotations

import os
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox

from registre.errors import DocumentError, RegistreError, UsageError
from registre.inference import infer
from registre.store.changes import replace
from registre.store.opening import OpenStore, publish

_CHUNK = 8
_SKIPPED = {"README.md", "LICENSE", "NOTICE"}
Progress = Callable[[int, int, str], None]
"""Told how many documents are done, of how many, and the name of the last."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read, and the name it is kept under: relative to the folder given."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: which, why, what to do."""

    file: str
    reason: str
    next_step: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """What a worker hands back: a document's statements as N-Quads, and what the summary counts."""

    name: str
    sha256: str = ""
    nquads: bytes = b""
    kind: str = ""
    certainty: Decimal = Decimal(0)
    acts: int = 0
    awarded: tuple[tuple[str, Decimal], ...] = ()
    people: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
    failure: Failure | None = None


@dataclass
class Summary:
    """What a build did."""

    documents: int = 0
    unchanged: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    acts: int = 0
    subsidies: int = 0
    amounts: dict[str, Decimal] = field(default_factory=dict)
    people: set[str] = field(default_factory=set)
    organisations: set[str] = field(default_factory=set)
    failures: list[Failure] = field(default_factory=list)
    read: list[Read] = field(default_factory=list)

    def add(self, read: Read, *, changed: bool) -> None:
        """Count a document that was read."""
        self.documents += 1
        self.unchanged += not changed
        self.kinds[read.kind] += 1
        self.acts += read.acts
        self.subsidies += len(read.awarded)
        for currency, amount in read.awarded:
            self.amounts[currency] = self.amounts.get(currency, Decimal(0)) + amount
        self.people |= read.people
        self.organisations |= read.organisations
        self.read.append(read)


def find(paths: Sequence[Path]) -> list[Found]:
    """Return the files under ``paths``, each once, in the order of the names that they are kept under.

    Raises:
        UsageError: a path does not exist or cannot be listed.
    """
    found: dict[Path, Found] = {}
    for path in paths:
        for one in _under(path):
            found.setdefault(one.path.resolve(), one)
    return sorted(found.values(), key=lambda f: (f.name, str(f.path)))


def _under(path: Path) -> Iterator[Found]:
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            raise UsageError("the folder cannot be read", where=str(path), next_step="check its rights")
        for file in sorted(path.rglob("*")):
            relative = file.relative_to(path)
            if file.is_file() and file.name not in _SKIPPED and not any(p.startswith(".") for p in relative.parts):
                yield Found(file, relative.as_posix())
    elif path.is_file():
        yield Found(path, path.name)
    else:
        raise UsageError("there is no such file or folder", where=str(path), next_step="check the path")


def read_one(found: Found, base: str) -> Read:
    """Return what one file states; a file that cannot be read gives its failure, never an exception."""
    from registre.extraction import read  # noqa: PLC0415  (spaCy takes seconds to load: only who reads pays)
    from registre.mapping import quads  # noqa: PLC0415

    try:
        document = read(found.path.read_bytes(), found.name)
        statements = quads(document, base)
    except DocumentError as error:
        return Read(found.name, failure=Failure(found.name, error.what, error.next_step))
    except OSError as error:
        reason = error.strerror or "unknown reason"
        return Read(found.name, failure=Failure(found.name, f"the file cannot be read ({reason})", "check its rights"))
    except Exception as error:  # (a fault of ours in one document must not end the batch)
        place = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"registre failed on it: {type(error).__name__} in {Path(place.filename).name}, line {place.lineno}"
        return Read(found.name, failure=Failure(found.name, reason, "report it with the document"))
    awarded = [s for act in document.acts for s in act.subsidies if s.status.value == "Awarded"]
    return Read(
        name=found.name,
        sha256=document.source.sha256,
        nquads=ox.serialize(statements, format=ox.RdfFormat.N_QUADS) or b"",
        kind=document.kind.value,
        certainty=document.kind_proof.rule.confidence,
        acts=len(document.acts),
        awarded=tuple((s.currency or "EUR", s.amount or Decimal(0)) for s in awarded),
        people=frozenset(a.person.name for a in document.attendances),
        organisations=frozenset(m.organisation.name for act in document.acts for m in act.mentions),
        remarks=document.remarks,
    )


def _read_chunk(chunk: Sequence[Found], base: str) -> list[Read]:
    return [read_one(found, base) for found in chunk]


def _in_one_process(found: Sequence[Found], base: str) -> Iterator[Read]:
    return (read_one(one, base) for one in found)


def _in_many(found: Sequence[Found], base: str, jobs: int) -> Iterator[Read]:
    """Reads chunks in processes of their own, and gives the results in the order of the files."""
    chunks = [found[n : n + _CHUNK] for n in range(0, len(found), _CHUNK)]
    with ProcessPoolExecutor(jobs) as pool:
        futures = [pool.submit(_read_chunk, chunk, base) for chunk in chunks]
        for chunk, future in zip(chunks, futures, strict=True):
            try:
                yield from future.result()
            except RegistreError:
                raise
            except Exception as error:  # (a worker that dies takes its chunk with it, not the batch)
                reason = f"its reader died ({type(error).__name__})"
                yield from (Read(f.name, failure=Failure(f.name, reason, "read it alone")) for f in chunk)


def _store(store: OpenStore, read: Read) -> bool:
    statements = list(ox.parse(read.nquads, format=ox.RdfFormat.N_QUADS))
    return replace(store, statements, read.sha256, read.name)


def build(paths: Sequence[Path], store: OpenStore, *, jobs: int = 1, on_progress: Progress | None = None) -> Summary:
    """Read every document under ``paths`` into ``store``, and what follows from them all.

    The same documents give the same graph, whatever the order of the paths and the number of processes.

    Args:
        paths: files and folders.
        store: a store open to write.
        jobs: how many processes read.
        on_progress: told after each document.

    Raises:
        UsageError: a path cannot be used; nothing was read then.
    """
    found, summary = find(paths), Summary()
    reads = _in_many(found, store.base, jobs) if jobs > 1 and len(found) > 1 else _in_one_process(found, store.base)
    for done, read in enumerate(reads, start=1):
        if read.failure:
            summary.failures.append(read.failure)
        else:
            summary.add(read, changed=_store(store, read))
        if on_progress:
            on_progress(done, len(found), read.name)
    infer(store.graph, store.base)
    publish(store)
    return summary
