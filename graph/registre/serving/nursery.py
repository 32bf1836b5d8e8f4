"""Makes the processes that answer queries: it forks them, so that each is there in milliseconds.

It is a process of its own, with one thread and nothing but Python in it: forking the server, which has threads, would
not be safe. A nursery that holds a copy of the graph in memory (a keeper) shares it with all that it forks. What
it made is its own to bury, so that a process number is never another's while the server may still end it. It
does not wait for them: one of low priority takes its time to end, on a machine that has much to do.
"""

from __future__ import annotations

import gc
import json
import os
import select
import signal
import socket
import sys
from tempfile import NamedTemporaryFile
from typing import Any

import pyoxigraph as ox

from registre.serving.confinement import confine
from registre.serving.wire import READY, packed
from registre.serving.worker import work


def copied(path: str) -> ox.Store:
    """Return a copy in memory of the store in a folder."""
    store = ox.Store()
    with NamedTemporaryFile(suffix=".nq") as file:
        ox.Store.read_only(path).dump(file.name, format=ox.RdfFormat.N_QUADS)
        store.bulk_load(path=file.name, format=ox.RdfFormat.N_QUADS, lenient=True)  # (a store wrote it: it is right)
    return store


class Nursery:
    """Answers a server's requests for processes.

    Args:
        control: where the requests come from.
        store: the graph, where it is held in memory; None for processes that open it on the disk.
    """

    def __init__(self, control: socket.socket, store: ox.Store | None = None) -> None:
        self._control, self._store = control, store
        self._children: set[int] = set()
        self._ending: dict[int, tuple[int, int]] = {}
        self._poll = select.poll()
        self._poll.register(control, select.POLLIN)

    def run(self) -> None:
        """Go on until the server goes; then end what was made."""
        going = True
        while going:
            for descriptor, _ in self._poll.poll():
                if descriptor in self._ending:
                    self._ended(descriptor)
                else:
                    going = self._hear()
        for pid in self._children:
            os.kill(pid, signal.SIGKILL)

    def _hear(self) -> bool:
        """Do what is asked for next; tell whether there was anything."""
        message, descriptors, _, _ = socket.recv_fds(self._control, 65536, 1)
        if not message:
            return False
        asked = json.loads(message)
        if asked["do"] == "end":
            self._end(asked["pid"], asked["number"])
        else:
            self._reply(asked["number"], pid=self._fork(asked, descriptors[0]))
        return True

    def _reply(self, number: int, **says: int) -> None:
        self._control.sendall(json.dumps({"number": number, **says}).encode())

    def _end(self, pid: int, number: int) -> None:
        """End a process if it still goes on; it is told when it has ended.

        A process whose socket has closed may be ending already: the signal that it ends by stays its own.
        """
        if pid not in self._children:
            self._reply(number, signal=0)
            return
        descriptor = os.pidfd_open(pid)
        self._ending[descriptor] = (pid, number)
        self._poll.register(descriptor, select.POLLIN)
        os.kill(pid, signal.SIGKILL)

    def _ended(self, descriptor: int) -> None:
        """Bury a process, and tell which signal ended it."""
        pid, number = self._ending.pop(descriptor)
        self._poll.unregister(descriptor)
        os.close(descriptor)
        _, status = os.waitpid(pid, 0)
        self._children.discard(pid)
        self._reply(number, signal=os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0)

    def _fork(self, asked: dict[str, Any], descriptor: int) -> int:
        gc.freeze()
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                self._forget()
                self._become(asked, socket.socket(fileno=descriptor))
                code = 0
            finally:
                os._exit(code)
        os.close(descriptor)
        self._children.add(pid)
        return pid

    def _forget(self) -> None:
        """Close, in a child, what is the nursery's alone."""
        self._control.close()
        for descriptor in self._ending:
            os.close(descriptor)

    def _become(self, asked: dict[str, Any], sock: socket.socket) -> None:
        """What a child does."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sock.setblocking(True)
        if asked["do"] == "keeper":
            store = copied(asked["path"])
            sock.sendall(json.dumps({"number": READY}).encode())
            Nursery(sock, store).run()
            return
        try:
            store = self._store or ox.Store.read_only(asked["path"])
        except OSError as error:
            sock.sendall(packed({"ready": False, "says": str(error)}))
            return
        confine(memory=asked["memory"], network=asked["network"], files=self._store is None)
        work(sock, store)


def main(descriptor: int) -> None:
    """Be a nursery, on the socket with that number."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Nursery(socket.socket(fileno=descriptor)).run()


if __name__ == "__main__":
    main(int(sys.argv[1]))
