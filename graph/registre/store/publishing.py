"""Lets readers see what was written: they open copies, in which each statement stands once.

One copy holds everything, one what is for everybody. Both are made of a store as it is at one time, and put in the
place of those before when they are whole.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyoxigraph as ox

from registre.discretion import make_public
from registre.errors import StoreError
from registre.store.apart import apart, here
from registre.store.common import copy_shared
from registre.store.opening import PUBLIC, SNAPSHOT, OpenStore, reason

_SMALL = 100
"""A store of fewer graphs is worked on in this process: another takes a third of a second to start."""


def steps(store: OpenStore) -> Callable[..., None]:
    """Return what does the steps that read a whole store: in processes of their own, but for small stores."""
    return apart if any(islice(store.graph.named_graphs(), _SMALL, None)) else here


@contextmanager
def room(store: OpenStore, name: str) -> Iterator[Path]:
    """Give the place of a folder beside a store on disk, where nothing is; what is there in the end goes."""
    assert store.path
    folder = store.path / name
    shutil.rmtree(folder, ignore_errors=True)  # (what a run that was cut short has left)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def checkpoint(store: OpenStore) -> Iterator[Path]:
    """Give the folder of a store on disk as it is now, which others may open to read; it goes in the end.

    Raises:
        OSError: it cannot be written.
    """
    with room(store, "checkpoint") as folder:
        store.graph.backup(str(folder))  # (of links to the same files)
        yield folder


def publish(store: OpenStore) -> None:
    """Let readers see what was written.

    Raises:
        StoreError: the copies cannot be made; readers go on with those before.
    """
    if store.path is None:
        return
    whole, public = store.path / f"{SNAPSHOT}.new", store.path / f"{PUBLIC}.new"
    try:
        for leftover in (whole, public):
            shutil.rmtree(leftover, ignore_errors=True)
        store.graph.flush()
        store.ledger.save()
        do = steps(store)
        with checkpoint(store) as now:
            do(copy_shared, now, whole, public, store.base)
        do(open_to_all, public)
        for new in (whole, public):
            _put_in_place(new)
    except OSError as error:
        raise StoreError(
            f"it cannot be published ({reason(error)})", where=str(store.path), next_step="check the disk"
        ) from error


def open_to_all(folder: str) -> None:
    """Take out of the copy in a folder what is not for everybody.

    Raises:
        OSError: it cannot be written.
    """
    make_public(lambda: ox.Store(folder))


def _put_in_place(new: Path) -> None:
    """Put a copy in the place of the one before."""
    current, old = new.with_suffix(""), new.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if current.exists():
        current.rename(old)
    new.rename(current)
    shutil.rmtree(old, ignore_errors=True)
