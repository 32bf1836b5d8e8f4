"""One state of the store, as it is served: the processes on it, and its copy in memory once there is one."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from registre.serving.passages import Passages
from registre.serving.pool import Pool
from registre.serving.processes import NurseryHandle, Rights
from registre.serving.settings import Settings
from registre.store.opening import OpenStore, open_existing


@dataclass(frozen=True)
class Identity:
    """Which snapshot a folder holds: publishing puts another folder in its place, with another number.

    Attributes:
        inode: the number of the file that names its state.
        time: when that was written, in nanoseconds.
    """

    inode: int
    time: int

    @classmethod
    def of(cls, folder: Path) -> Identity | None:
        """Return the identity of what is published in a folder; None while there is nothing."""
        try:
            found = (folder / "CURRENT").stat()
        except OSError:
            return None
        return cls(found.st_ino, found.st_mtime_ns)


class Generation:
    """One state of the store.

    Args:
        folder: the snapshot.
        identity: which it is.
        base: the IRI that individuals begin with.
        settings: what the server was started with.
    """

    def __init__(self, folder: Path, identity: Identity, base: str, settings: Settings) -> None:
        self.folder, self.identity, self.base, self._settings = folder, identity, base, settings
        self._pools: dict[bool, Pool] = {}
        self._keeper: NurseryHandle | None = None
        self._nursery: NurseryHandle | None = None

    @cached_property
    def tag(self) -> str:
        """What tells answers of this state from those of others."""
        said = f"{self.identity.inode} {self.identity.time} {self._settings.everything}"
        return hashlib.sha256(said.encode()).hexdigest()[:12]

    @cached_property
    def store(self) -> OpenStore:
        """The snapshot, open in this process."""
        return OpenStore(ox.Store.read_only(str(self.folder)), self.base, self.folder)

    @cached_property
    def passages(self) -> Passages:
        """The passages of the documents, from the whole store: it is published with what everybody may see."""
        return Passages(open_existing(self._settings.store), everything=self._settings.everything)

    @property
    def lost(self) -> bool:
        """Whether what makes its processes has ended: the system may have wanted the memory."""
        return self._nursery is not None and self._nursery.gone

    @property
    def in_memory(self) -> bool:
        """Whether it is answered from memory."""
        return self._keeper is not None

    def pool(self, *, network: bool) -> Pool:
        """Return the processes to ask."""
        return self._pools[network]

    async def open(self, nursery: NurseryHandle) -> None:
        """Make its processes, on the disk.

        Raises:
            StoreError: it cannot be read.
        """
        pools = self._made(nursery)
        await pools[False].start()
        self._pools, self._nursery = pools, nursery

    async def remember(self, nursery: NurseryHandle) -> None:
        """Copy it to memory, and answer from there once that is done.

        Raises:
            DiedError: it could not be copied.
        """
        keeper = await nursery.keeper(self.folder)
        pools = self._made(keeper)
        await pools[False].start()
        before, self._pools, self._keeper, self._nursery = self._pools, pools, keeper, keeper
        await asyncio.gather(*(pool.close() for pool in before.values()))

    def _made(self, nursery: NurseryHandle) -> dict[bool, Pool]:
        limits = self._settings
        pools = {False: Pool(nursery, self.folder, Rights(limits.memory), limits.quick)}
        if limits.services:
            pools[True] = Pool(nursery, self.folder, Rights(limits.memory, network=True), 0)
        return pools

    async def retire(self) -> None:
        """End it, once what is being answered is answered."""
        for pool in self._pools.values():
            await pool.close()
        for pool in self._pools.values():
            await pool.drain()
        if self._keeper:
            await self._keeper.end()
