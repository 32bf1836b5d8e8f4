"""Makes the processes that answer queries: it forks them, so that each is there in milliseconds.

It is a process of its own, with one thread and nothing but Python in it: forking the server, which has threads, would
not be safe. A nursery that holds a copy of the graph in memory (a keeper) shares it with all that it forks. It only
hears one request at a time; the processes that it made are its own to bury, so that a process number is never another's
while the server may still end it.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import socket
import sys
from tempfile import NamedTemporaryFile
from typing import Any

import pyoxigraph as ox

from registre.serving.confinement import confine
from registre.serving.wire import packed
from registre.serving.worker import work


def copied(path: str) -> ox.Store:
    """Return a copy in memory of the store in a folder."""
    store = ox.Store()
    with NamedTemporaryFile(suffix=".nq") as file:
        ox.Store.read_only(path).dump(file.name, format=ox.RdfFormat.N_QUADS)
        store.bulk_load(path=file.name, format=ox.RdfFormat.N_QUADS)
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

    def run(self) -> None:
        """Go on until the server goes; then end what was made."""
        while True:
            message, descriptors, _, _ = socket.recv_fds(self._control, 65536, 1)
            if not message:
                break
            asked = json.loads(message)
            ended = asked["do"] == "end"
            reply = self._end(asked["pid"]) if ended else {"pid": self._fork(asked, descriptors[0])}
            self._control.sendall(json.dumps(reply).encode())
        for pid in self._children:
            os.kill(pid, signal.SIGKILL)

    def _end(self, pid: int) -> dict[str, Any]:
        """Bury a process, ending it if it still goes on; tell which signal ended it.

        A process whose socket has closed may still be ending: the signal that it ends by stays its own.
        """
        if pid not in self._children:
            return {"signal": 0}
        gone, status = os.waitpid(pid, os.WNOHANG)
        if not gone:
            os.kill(pid, signal.SIGKILL)
            _, status = os.waitpid(pid, 0)
        self._children.discard(pid)
        return {"signal": os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0}

    def _fork(self, asked: dict[str, Any], descriptor: int) -> int:
        gc.freeze()
        pid = os.fork()
        if pid == 0:
            code = 1
            try:
                self._control.close()
                self._become(asked, socket.socket(fileno=descriptor))
                code = 0
            finally:
                os._exit(code)
        os.close(descriptor)
        self._children.add(pid)
        return pid

    def _become(self, asked: dict[str, Any], sock: socket.socket) -> None:
        """What a child does."""
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sock.setblocking(True)
        if asked["do"] == "keeper":
            store = copied(asked["path"])
            sock.sendall(json.dumps({"ready": True}).encode())
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
