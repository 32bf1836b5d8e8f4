"""Runs a step of a build as a program of its own: all that it and its engine held goes with it.

The engine keeps what it has read and written in caches, of which each open store has its own, and gives little of it
back. A step that opens the store anew begins with none; who waits for it does not grow.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from threading import Thread

_FAILED = 1
_PROGRAM = f"import {__name__} as it; it.be_apart()"


def here(step: Callable[..., None], *arguments: object) -> None:
    """Do a step in this process, as :func:`apart` does it in another."""
    step(*map(str, arguments))


def apart(step: Callable[..., None], *arguments: object) -> None:
    """Do a step in another process, and wait until it has ended; it ends with this one.

    Args:
        step: a function of a module.
        arguments: what it is given, each as a string.

    Raises:
        OSError: it failed; the message is its own.
    """
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-c", _PROGRAM, step.__module__, step.__name__, *map(str, arguments)]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        said = program.stderr.read().strip() if program.stderr else ""
        if program.wait():
            raise OSError(said.rpartition("\n")[2] or f"it was ended by signal {-program.returncode}")


def be_apart() -> None:
    """Do the step that the arguments of this program name; say in one line why it failed."""
    Thread(target=_end_with_who_waits, daemon=True).start()
    module, name, *arguments = sys.argv[1:]
    try:
        getattr(import_module(module), name)(*arguments)
    except (OSError, RuntimeError) as error:  # (Oxigraph raises either)
        print(error, file=sys.stderr)
        sys.exit(_FAILED)


def _end_with_who_waits() -> None:
    """End at once when the process that waits is gone: nobody would use what the step makes."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(_FAILED)
