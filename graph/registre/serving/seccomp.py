"""Asks the kernel, where it is Linux, to take sockets from a process (seccomp), and to end it with its parent."""

from __future__ import annotations

import ctypes
import platform
import signal
import struct
import sys

_PARENT_DIES, _NO_NEW_PRIVILEGES, _SECCOMP, _FILTER = 1, 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | 13
_CALLS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: how the kernel calls it, and the number of ``socket``."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def _steps(machine: int, call: int) -> bytes:
    """A filter that refuses one call, and all calls under the numbers of another machine."""
    steps = (
        (_LOAD, 0, 0, 4),
        (_EQUAL, 1, 0, machine),
        (_RETURN, 0, 0, _REFUSE),
        (_LOAD, 0, 0, 0),
        (_EQUAL, 0, 1, call),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _ALLOW),
    )
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def with_its_parent() -> None:
    """End this process when that which forked it ends: one that is stopped would not hear of it."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_PARENT_DIES, signal.SIGKILL, 0, 0, 0)


def without_sockets() -> bool:
    """Refuse this process every new socket, for good; tell whether that was possible.

    The source of the filter's form is the kernel's ``Documentation/userspace-api/seccomp_filter.rst``.
    """
    if sys.platform != "linux" or platform.machine() not in _CALLS:
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    steps = _steps(*_CALLS[platform.machine()])
    held = ctypes.create_string_buffer(steps, len(steps))
    program = _Program(len(steps) // 8, ctypes.addressof(held))
    if libc.prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
