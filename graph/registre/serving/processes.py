"""The server's side of its nurseries and query processes."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from typing import Any

from registre.errors import StoreError
from registre.serving import wire
from registre.serving.worker import Ask

_LOWEST, _ORDINARY = 19, os.getpriority(os.PRIO_PROCESS, 0)
"""The least of priorities, and that which processes begin with."""

_CPU = 2
"""The clock of a process, as the kernel counts clocks: of all its threads, while they run (``clock_getcpuclockid``)."""

ALARM = signal.SIGALRM
"""The signal by which a process ends itself after the time that it was given."""


class DiedError(Exception):
    """A process ended by itself while it was needed; the number of the signal that ended it, or 0."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.signal = number


@dataclass(frozen=True)
class Rights:
    """What a query process may do.

    Attributes:
        memory: how many bytes it may take beside what it begins with.
        network: whether it may call other servers.
    """

    memory: int
    network: bool = False


class NurseryHandle:
    """A nursery that goes on beside the server.

    Args:
        control: the socket that it hears on.
        maker: the nursery that forked it; None for the first.
        pid: its number.
    """

    def __init__(self, control: socket.socket, maker: NurseryHandle | None, pid: int) -> None:
        control.setblocking(False)
        self._control, self._maker, self.pid = control, maker, pid
        self._turn, self.gone = asyncio.Lock(), False
        self._numbers = count(wire.READY + 1)
        self._loop = asyncio.get_running_loop()
        self._awaited = {wire.READY: self._loop.create_future()}
        self._loop.add_reader(control, self._hear)

    @classmethod
    def start(cls) -> NurseryHandle:
        """Start the first nursery, as a program of its own."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        command = [sys.executable, "-m", "registre.serving.nursery", str(theirs.fileno())]
        with theirs:
            program = subprocess.Popen(command, pass_fds=[theirs.fileno()], env=environment, stdin=subprocess.DEVNULL)
        return cls(ours, None, program.pid)

    def _hear(self) -> None:
        """Hand an answer to who awaits it."""
        try:
            reply = self._control.recv(65536)
        except BlockingIOError:
            return
        except OSError:
            reply = b""
        if not reply:
            self._lost()
            return
        answer = json.loads(reply)
        awaited = self._awaited.pop(answer["number"])
        if not awaited.done():
            awaited.set_result(answer)

    def _lost(self) -> None:
        """It has gone: nothing is answered any more."""
        self.gone = True
        self._loop.remove_reader(self._control)
        while self._awaited:
            _, awaited = self._awaited.popitem()
            if not awaited.done():
                awaited.set_exception(DiedError(0))
                awaited.exception()  # (nobody may await it)

    async def _asked(self, request: dict[str, Any], child: socket.socket | None = None) -> dict[str, Any]:
        """Ask for something, and wait until it is done."""
        if self.gone:
            raise DiedError(0)
        number, awaited = next(self._numbers), self._loop.create_future()
        self._awaited[number] = awaited
        descriptors = [child.fileno()] if child else []
        try:
            socket.send_fds(self._control, [json.dumps({**request, "number": number}).encode()], descriptors)
        except OSError:
            self._lost()
        answer: dict[str, Any] = await awaited
        return answer

    async def keeper(self, folder: Path) -> NurseryHandle:
        """Return a nursery that holds in memory the store of a folder, once it does.

        Raises:
            DiedError: it could not be held.
        """
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            made = await self._asked({"do": "keeper", "path": str(folder)}, theirs)
        handle = NurseryHandle(ours, self, made["pid"])
        try:
            await handle.ready()
        except BaseException:
            await asyncio.shield(handle.end())
            raise
        return handle

    async def ready(self) -> None:
        """Wait until it holds its store.

        Raises:
            DiedError: it ended before.
        """
        await self._awaited[wire.READY]

    async def worker(self, folder: Path, rights: Rights) -> Worker:
        """Return a new query process on the store of a folder, or on what the nursery holds, ready to be asked.

        Raises:
            StoreError: the store cannot be read.
            DiedError: the process ended before it was ready.
        """
        ours, theirs = socket.socketpair()
        with theirs:
            async with self._turn:  # (one at a time: each forks)
                made = await self._asked({"do": "worker", "path": str(folder), **asdict(rights)}, theirs)
        reader, writer = await asyncio.open_connection(sock=ours)
        worker = Worker(self, made["pid"], reader, writer)
        head, _ = await worker.heard()
        if not head["ready"]:
            await worker.end()
            raise StoreError(f"it cannot be read ({head['says']})", where=str(folder), next_step="build it again")
        return worker

    async def bury(self, pid: int) -> int:
        """End a process that was made here, and return the signal that had ended it before, or 0."""
        try:
            reply = await self._asked({"do": "end", "pid": pid})
        except DiedError:  # (the nursery has gone, and all that it made with it)
            return 0
        return int(reply["signal"])

    async def end(self) -> None:
        """End it, with all that it made."""
        if not self.gone:
            self._lost()
        self._control.close()
        if self._maker:
            await self._maker.bury(self.pid)


class Worker:
    """A query process. It answers one query at a time."""

    def __init__(
        self, nursery: NurseryHandle, pid: int, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._nursery, self.pid, self._reader, self._writer = nursery, pid, reader, writer
        self.worn, self._gone = False, False

    async def heard(self) -> tuple[dict[str, Any], bytes]:
        """Wait for its next message.

        Raises:
            DiedError: it ended instead.
        """
        try:
            return await wire.received(self._reader)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise DiedError(await self._buried()) from error

    async def ask(self, ask: Ask, seconds: float) -> tuple[dict[str, Any], bytes]:
        """Have a query answered; see :func:`registre.serving.worker.answer`.

        Args:
            ask: the query.
            seconds: after how long the process ends itself, whatever the server does.

        Raises:
            DiedError: the process ended meanwhile.
        """
        self._writer.write(wire.packed({"ask": asdict(ask), "seconds": seconds}))
        with contextlib.suppress(ConnectionError):
            await self._writer.drain()
        return await self.heard()

    def spent(self) -> float:
        """How many seconds of a core it has had; 0 once it has ended."""
        with contextlib.suppress(OSError):
            return time.clock_gettime((~self.pid << 3) | _CPU)
        return 0.0

    def slow_down(self, steps: int) -> None:
        """Let others go first: the process is then :attr:`worn`.

        Args:
            steps: how far below the priority that it began with.
        """
        self.worn = True
        with contextlib.suppress(OSError):  # (it has just ended)
            os.setpriority(os.PRIO_PROCESS, self.pid, min(_ORDINARY + steps, _LOWEST))

    def recover(self) -> bool:
        """Take back its first priority, and tell whether the system allows that (RLIMIT_NICE)."""
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, _ORDINARY)
            self.worn = False
        return not self.worn

    def rest(self) -> None:
        """Let it do nothing until :meth:`go_on`."""
        self._signal(signal.SIGSTOP)

    def go_on(self) -> None:
        """Let it do what it did before :meth:`rest`."""
        self._signal(signal.SIGCONT)

    def stop(self) -> None:
        """Stop it at once, whatever it does; :meth:`end` must follow."""
        self._signal(signal.SIGKILL)

    def _signal(self, number: signal.Signals) -> None:
        if not self._gone:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, number)

    async def end(self) -> None:
        """End it and bury it."""
        self.stop()
        await self._buried()

    async def _buried(self) -> int:
        """Bury it, once: its number may be another's afterwards."""
        if self._gone:
            return 0
        self._gone = True
        self._writer.close()
        return await self._nursery.bury(self.pid)
