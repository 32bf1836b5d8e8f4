"""How much memory a batch takes: the peak of a build of a thousand documents beside that of a hundred, in one run.

    python benchmarks/batch.py [DOCUMENTS]

The documents are the examples under other numbers, so that each is another act. A build whose memory stays flat has a
ratio near one; what grows is told in kilobytes a document.
"""

from __future__ import annotations

import multiprocessing
import resource
import sys
import tempfile
import time
from pathlib import Path

from registre.build import build
from registre.store import create

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
SHARE = 10


def write(folder: Path, count: int) -> None:
    """Write ``count`` documents, each an example whose numbers end otherwise."""
    originals = sorted(p for p in EXAMPLES.rglob("*.md") if p.name != "README.md")
    for n in range(count):
        original = originals[n % len(originals)]
        text = original.read_text(encoding="utf-8").replace(original.stem, f"{original.stem}{n:04}")
        (folder / f"{original.stem}-{n:04}.md").write_text(text, encoding="utf-8")


def measure(count: int, answers: multiprocessing.SimpleQueue[tuple[float, int]]) -> None:
    """Build ``count`` documents; put the seconds that it took and the peak of memory, in kilobytes."""
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder, "documents")
        documents.mkdir()
        write(documents, count)
        start = time.perf_counter()
        build([documents], create(Path(folder, "store")))
        answers.put((time.perf_counter() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def in_own_process(count: int) -> tuple[float, int]:
    """Return what :func:`measure` puts, measured in a process of its own."""
    context = multiprocessing.get_context("spawn")
    answers: multiprocessing.SimpleQueue[tuple[float, int]] = context.SimpleQueue()
    process = context.Process(target=measure, args=(count, answers))
    process.start()
    process.join()
    return answers.get()


def main() -> int:
    """Print both peaks and their ratio; return the exit code."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    few = max(1, most // SHARE)
    peaks = []
    for count in (few, most):
        seconds, peak = in_own_process(count)
        peaks.append(peak)
        print(f"{f'{count} documents':<28}{count / seconds:>9.1f} documents/s{peak / 1024:>9.0f} MB at the peak")
    print(f"{'ratio of the peaks':<28}{peaks[1] / peaks[0]:>9.2f}")
    print(f"{'growth':<28}{(peaks[1] - peaks[0]) / (most - few):>9.1f} kB a document")
    return 0


if __name__ == "__main__":
    sys.exit(main())
