"""Steps in processes of their own: what they are given, how they fail, that they end with who waits."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from registre.store.apart import apart, here

PROC = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="only Linux tells the children of a process")


@pytest.mark.parametrize("do", [here, apart])
def test_a_step_is_given_its_arguments_as_strings(tmp_path: Path, do: object) -> None:
    assert callable(do)
    do(os.mkdir, tmp_path / "made")
    assert (tmp_path / "made").is_dir()


def test_a_step_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="File exists") as raised:
        apart(os.mkdir, tmp_path)
    assert "\n" not in str(raised.value)


def test_a_fault_of_ours_is_told_in_one_line() -> None:
    with pytest.raises(OSError, match=r"^TypeError: [^\n]+$"):
        apart(os.mkdir)


def test_a_step_that_is_killed_is_told() -> None:
    with pytest.raises(OSError, match=f"ended by signal {int(signal.SIGABRT)}"):
        apart(os.abort)


def _children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


def _is_going(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except FileNotFoundError:
        return False


@PROC
def test_a_step_ends_with_the_process_that_waits_for_it() -> None:
    code = (
        f"import sys, signal; sys.path[:0] = {sys.path!r}\nfrom registre.store.apart import apart\napart(signal.pause)"
    )
    with subprocess.Popen([sys.executable, "-c", code]) as waiting:
        while not (children := _children(waiting.pid)):
            time.sleep(0.05)
        waiting.kill()
    end = time.monotonic() + 30
    while _is_going(children[0]) and time.monotonic() < end:
        time.sleep(0.05)
    assert not _is_going(children[0])
