"""How many documents a second one core reads, beside spaCy's French tokenizer alone, in one run.

    python benchmarks/extraction.py [FOLDER]

FOLDER holds Markdown and plain text documents; ``examples`` by default. Each document is read once unmeasured, then in
rounds that alternate between the two, so that a busy machine slows both; the median round counts.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import spacy

from registre.extraction import read
from registre.reading import read as read_text

ROUNDS = 15
SUFFIXES = {".md", ".txt"}


def documents(folder: Path) -> list[tuple[str, bytes]]:
    """Return the documents of a folder and those below it, in a fixed order."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES and p.name != "README.md")
    return [(path.name, path.read_bytes()) for path in paths]


def seconds(work: Callable[[], None]) -> float:
    """Return the processor time that one call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def measure(found: Sequence[tuple[str, bytes]]) -> tuple[float, float]:
    """Return documents per second: of the whole extraction, from the bytes on, and of the tokenizer alone."""
    tokenizer = spacy.blank("fr").tokenizer
    texts = [read_text(content, name).string for name, content in found]

    def extract() -> None:
        for name, content in found:
            read(content, name)

    def tokenize() -> None:
        for text in texts:
            tokenizer(text)

    extract()
    tokenize()
    rounds = [(seconds(extract), seconds(tokenize)) for _ in range(ROUNDS)]
    ours, theirs = (statistics.median(column) for column in zip(*rounds, strict=True))
    return len(found) / ours, len(found) / theirs


def main() -> int:
    """Print the two speeds; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1] / "examples"
    found = documents(folder)
    if not found:
        print(f"{folder}: no Markdown or plain text document; give a folder that has some", file=sys.stderr)
        return 2
    ours, theirs = measure(found)
    size = sum(len(content) for _, content in found) / len(found) / 1000
    print(f"{len(found)} documents of {size:.1f} kB on average, one core, median of {ROUNDS} rounds")
    print(f"{'whole extraction':<28}{ours:>9.1f} documents/s")
    print(f"{'tokenizer of spaCy alone':<28}{theirs:>9.1f} documents/s")
    print(f"{'ratio':<28}{ours / theirs:>9.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
