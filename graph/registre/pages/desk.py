"""What pages ask of the server that they are mounted in."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from registre.store.opening import OpenStore


class Settings(Protocol):
    """The settings that pages heed."""

    @property
    def documents(self) -> Path | None:
        """The folder that the store was built from, for pictures of its pages."""
        ...


class Reply(Protocol):
    """The answer to a query."""

    @property
    def body(self) -> bytes:
        """The answer, serialised."""
        ...

    @property
    def cut(self) -> bool:
        """Whether rows were left out."""
        ...

    @property
    def zipped(self) -> bool:
        """Whether the bytes are compressed (gzip)."""
        ...


class Said(Protocol):
    """Words of a source, with what stands before and after them."""

    @property
    def before(self) -> str:
        """What stands before them."""
        ...

    @property
    def words(self) -> str:
        """The words."""
        ...

    @property
    def after(self) -> str:
        """What stands after them."""
        ...


class Desk(Protocol):
    """A server of one store."""

    @property
    def settings(self) -> Settings:
        """What the server was started with."""
        ...

    @property
    def falls_short(self) -> bool:
        """Whether answers come from the disk though a copy in memory was asked for."""
        ...

    def snapshot(self) -> OpenStore:
        """Return the published snapshot, to look things up in."""
        ...

    def passage(self, fragment: str, reach: int = 200) -> Said | None:
        """Return the words of a source with what stands around them; no names that are not for everybody."""
        ...

    async def ask(self, query: str, *, form: str, seconds: float | None = None, rows: int | None = None) -> Reply:
        """Answer a query in the media type ``form``; cut it after so many ``rows``, where that is said."""
        ...
