"""How much memory a batch takes: the peak of a build of a thousand documents beside that of a fifth, in one run.

    python benchmarks/batch.py [DOCUMENTS]

The documents are the examples under other numbers, so that each is another act. They are built as ``registre build``
does it: read in a process of its own, what follows and the copies for readers made in others. Told are the peak of the
largest process, and that of all together at one time, what they share counted once (Linux; looked at twenty times a
second). A build whose memory stays flat has ratios near one.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TypeAlias

from registre.build import Limits, build
from registre.store import create

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
SHARE = 5
LIMITS = Limits(seconds=300, memory=2_000_000_000)
"""Those of ``registre build``."""
PAUSE = 0.05
Answers: TypeAlias = "multiprocessing.SimpleQueue[tuple[float, float, float]]"


@dataclass(frozen=True)
class Peaks:
    """What a build took: seconds of processor time, and megabytes.

    ``itself`` is the peak of the process that writes, ``largest`` that of any process, ``together`` of all at one time.
    """

    seconds: float
    itself: float
    largest: float
    together: float


def write(folder: Path, count: int) -> None:
    """Write ``count`` documents, each an example whose numbers end otherwise."""
    originals = sorted(p for p in EXAMPLES.rglob("*.md") if p.name != "README.md")
    for n in range(count):
        original = originals[n % len(originals)]
        text = original.read_text(encoding="utf-8").replace(original.stem, f"{original.stem}{n:04}")
        (folder / f"{original.stem}-{n:04}.md").write_text(text, encoding="utf-8")


def measure(count: int, answers: Answers) -> None:
    """Build ``count`` documents; put the processor time that it took, its own peak, and that of its processes."""
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder, "documents")
        documents.mkdir()
        write(documents, count)
        build([documents], create(Path(folder, "store")), limits=LIMITS)
    itself, others = resource.getrusage(resource.RUSAGE_SELF), resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = sum((itself.ru_utime, itself.ru_stime, others.ru_utime, others.ru_stime))
    answers.put((seconds, itself.ru_maxrss / 1024, others.ru_maxrss / 1024))


def _with_its_own(pid: int) -> list[int]:
    """The numbers of a process and of all that it has started."""
    started = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [pid, *(number for child in started for number in _with_its_own(int(child)))]


def _now(pid: int) -> float:
    """The memory of a process and of all that it has started, in megabytes: what several share counts once."""
    total = 0
    try:
        for number in _with_its_own(pid):
            lines = Path(f"/proc/{number}/smaps_rollup").read_text(encoding="ascii").splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    except OSError:  # (one has just ended)
        return 0.0
    return total / 1024


def _watched(process: BaseProcess) -> float:
    """Return the most memory that a process and all that it starts take at one time, until it ends."""
    most = 0.0
    while process.is_alive():
        most = max(most, _now(process.pid or 0))
        time.sleep(PAUSE)
    return most


def in_own_process(count: int) -> Peaks:
    """Return what a build of ``count`` documents takes, in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answers: Answers = context.SimpleQueue()
    process = context.Process(target=measure, args=(count, answers))
    process.start()
    together = _watched(process)
    process.join()
    seconds, itself, others = answers.get()
    return Peaks(seconds, itself, max(itself, others), together)


def main() -> int:
    """Print the peaks and their ratios; return the exit code."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    few = max(1, most // SHARE)
    found = []
    for count in (few, most):
        peaks = in_own_process(count)
        found.append(peaks)
        print(f"{f'{count} documents':<28}{count / peaks.seconds:>9.1f} documents a second of processor time")
        print(f"{'  the process that writes':<28}{peaks.itself:>9.0f} MB at its peak")
        print(f"{'  the largest process':<28}{peaks.largest:>9.0f} MB at its peak")
        print(f"{'  all at one time':<28}{peaks.together:>9.0f} MB at the peak")
    one, other = found
    print(f"{'ratio, largest process':<28}{other.largest / one.largest:>9.2f}")
    print(f"{'ratio, all at one time':<28}{other.together / one.together:>9.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
