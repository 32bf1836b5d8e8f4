"""How large, how fast and how forgiving the index of national files is, beside tantivy with rapidfuzz, in one run.

    python -m benchmarks.reference [ROWS] [FOLDER]

Builds the index of an invented stock of ROWS legal units and as many seats (``stock.py``), in a process of its own;
then asks for names that are spoilt (``questions.py``). An answer is right if the body meant, or one of the same name,
is among the first ten: no name tells homonyms apart. What is left of a name must tell: if more than ten names have all
of its words, it is not asked. Times are those of one core. FOLDER keeps the files, both indexes and what building took
for another run.
"""

from __future__ import annotations

import json
import multiprocessing
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import questions, stock
from benchmarks.rival import Rival

from registre.reference import Index
from registre.reference.building import build
from registre.reference.sources import Source

ASKED = 300
"""Questions for each kind of noise."""
Search = Callable[[str], Sequence[int]]


class Built(NamedTuple):
    """What a build took: seconds on the clock and of one core, kilobytes of memory at the peak."""

    clock: float
    processor: float
    peak: int


def measure(paths: tuple[Path, Path], output: Path, answers: multiprocessing.SimpleQueue[Built]) -> None:
    """Build an index; put what it took."""
    clock, processor = time.perf_counter(), time.process_time()
    build([Source("sirene", path) for path in paths], output)
    seconds = time.perf_counter() - clock, time.process_time() - processor
    answers.put(Built(*seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss))


def built(rows: int, folder: Path) -> Path:
    """Return the index of a stock of that many rows, made unless it is there; tell what it took to make."""
    output, noted = folder / "index", folder / "built.json"
    if not output.exists():
        paths = stock.write(rows, folder)
        context = multiprocessing.get_context("spawn")
        answers: multiprocessing.SimpleQueue[Built] = context.SimpleQueue()
        process = context.Process(target=measure, args=(paths, output, answers))
        process.start()
        noted.write_text(json.dumps(answers.get()), encoding="utf-8")
        process.join()
    took = Built(*json.loads(noted.read_text(encoding="utf-8")))
    size = sum(path.stat().st_size for path in output.iterdir())
    print(f"{'build':<28}{took.clock:>9.0f} s on the clock, {took.processor:.0f} s of one core", end=", ")
    print(f"{rows / took.processor:,.0f} rows/s of one core")
    print(f"{'memory at the peak':<28}{took.peak / 1024:>9.0f} MB")
    print(f"{'on disk':<28}{size / rows:>9.0f} bytes a row")
    return output


def asked(search: Search, index: Index, some: Sequence[questions.Question]) -> tuple[float, list[float]]:
    """Return the share of questions that are answered rightly, and the milliseconds of one core that each took."""
    right, took = 0, list[float]()
    for question in some:
        start = time.process_time()
        found = search(question.asked)
        took.append(1000 * (time.process_time() - start))
        right += any(question.means(entity) for entity in index.records.at(list(found)))
    return right / len(some), took


def ours(index: Index) -> Search:
    """Return our search, which gives numbers too."""
    return lambda name: [hit.number for hit in index.search(name)]


def main() -> int:
    """Print what building took, and recall and time of both, by noise; return the exit code."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(scratch)
        folder.mkdir(exist_ok=True)
        index = Index.open(built(rows, folder))
        rival = Rival(folder / "tantivy", None if (folder / "tantivy").exists() else index)
        searches = {"registre": ours(index), "tantivy + rapidfuzz": rival.search}
        print(f"\n{rows:,} units, {ASKED} questions a line{'recall@10':>36}{'median ms':>12}{'95 % ms':>10}")
        every = dict[str, list[tuple[float, list[float]]]]()
        for noise in questions.NOISE:
            some = questions.draw(index, noise, ASKED)
            for name, search in searches.items():
                every.setdefault(name, []).append(asked(search, index, some))
                tell(f"{noise:<20}{name}", *every[name][-1])
        for name, lines in every.items():
            tell(
                f"{'mean of all':<20}{name}",
                sum(r for r, _ in lines) / len(lines),
                [ms for _, took in lines for ms in took],
            )
    return 0


def tell(label: str, recall: float, took: list[float]) -> None:
    """Print a line of the table."""
    print(f"{label:<56}{recall:>9.3f}{median(took):>12.2f}{sorted(took)[int(0.95 * len(took))]:>10.2f}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
