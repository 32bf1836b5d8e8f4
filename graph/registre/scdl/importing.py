"""Imports published tables into a store, each as one more document."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from registre.authorities import Reference
from registre.dataset import refresh
from registre.errors import DocumentError, UsageError
from registre.facts import Authority, Source
from registre.identity import identify
from registre.inference import infer
from registre.scdl.faults import Fault
from registre.scdl.mapping import Declarations
from registre.scdl.reading import Table, read_table
from registre.scdl.schema import Schema
from registre.store.changes import replace
from registre.store.opening import OpenStore, writing
from registre.store.publishing import publish


@dataclass(frozen=True)
class Imported:
    """One file: its schema, how many rows were read, its faults; and why it could not be read, if so."""

    file: Path
    sha256: str = ""
    schema: str = ""
    rows: int = 0
    faults: tuple[Fault, ...] = ()
    failure: DocumentError | None = None


@dataclass
class Import:
    """What an import did."""

    files: list[Imported] = field(default_factory=list)

    @property
    def failures(self) -> list[DocumentError]:
        """Why files could not be read."""
        return [one.failure for one in self.files if one.failure]


def publisher(name: str | None) -> Authority | None:
    """Return the authority that a user names as the publisher of a table.

    Raises:
        UsageError: the reference does not hold it, or several bear the name.
    """
    if name is None:
        return None
    found = Reference.load().by_siren(name) or Reference.load().find(name)
    if found is None:
        raise UsageError(f"“{name}” is no authority that is known", next_step="give its full name or its SIREN")
    return found


def import_tables(
    files: Sequence[Path],
    store: OpenStore,
    *,
    schema: Schema | None = None,
    declarer: Authority | None = None,
    on_progress: Callable[[Path], None] | None = None,
) -> Import:
    """Read tables into a store; one that cannot be read never stops the rest.

    Args:
        files: CSV files.
        store: a store open to write.
        schema: the only schema to read them under; found by their heads, when None.
        declarer: who published them, where they do not say.
        on_progress: told before each file.

    Raises:
        StoreError: the store cannot be written; each file is in it whole, or not at all.
    """
    done = Import()
    for file in files:
        if on_progress:
            on_progress(file)
        done.files.append(_one(file, store, schema, declarer))
    with writing(store):
        infer(store.graph, store.base)
        identify(store.graph, store.base)
    refresh(store)
    publish(store)
    return done


def _read(file: Path, schema: Schema | None) -> tuple[Imported, Table | None]:
    """One file: what is to be told of it, and its table where it could be read."""
    try:
        content = file.read_bytes()
        table = read_table(content, file.name, schema)
    except OSError as error:
        what = f"it cannot be read ({error.strerror})"
        return Imported(file, failure=DocumentError(what, where=str(file), next_step="check the path")), None
    except DocumentError as error:
        return Imported(file, failure=error), None
    sha256 = hashlib.sha256(content).hexdigest()
    return Imported(file, sha256, table.schema.name, len(table.rows), tuple(table.faults)), table


def _one(file: Path, store: OpenStore, schema: Schema | None, declarer: Authority | None) -> Imported:
    one, table = _read(file, schema)
    if table:
        quads = Declarations(table, Source(file.name, one.sha256), store.base, declarer).quads(table.faults)
        replace(store, quads, one.sha256, file.name, file.resolve())
    return one


def read_files(files: Sequence[Path], schema: Schema | None = None) -> list[Imported]:
    """Read tables without a store: what a publisher checks before publishing."""
    return [_read(file, schema)[0] for file in files]
