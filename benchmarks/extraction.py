"""How many documents a second one core extracts, beside spaCy's French tokenizer alone, in one run.

    python benchmarks/extraction.py [FOLDER]

FOLDER holds Markdown and plain text documents; ``examples`` by default. What is compared is work on one and the same
text, as it was read: all families of facts, from the plain form of the text on, beside the default tokenizer of
``spacy.blank("fr")``, as spaCy ships it; neither makes the other's tokens. Reading (bytes to text) is told apart.

Each is done once unmeasured; then come rounds that alternate between the three, so that a busy machine slows all of
them; the median round counts. Documents that are read again and again find their rolls and names remembered, as the
extracts of one sitting do. So a last figure is of documents each seen for the first time: before each, all that is
remembered of documents is forgotten.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import spacy

from registre.extraction import extract
from registre.facts import Source
from registre.reading import read as read_text
from registre.reading.text import Text

ROUNDS = 15
SUFFIXES = {".md", ".txt"}
SOURCE = Source("", "")


@dataclass(frozen=True)
class Speeds:
    """Documents per second."""

    reading: float
    extraction: float
    first_time: float
    tokenizer: float


def documents(folder: Path) -> list[tuple[str, bytes]]:
    """Return the documents of a folder and those below it, in a fixed order."""
    paths = sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES and p.name != "README.md")
    return [(path.name, path.read_bytes()) for path in paths]


def seconds(work: Callable[[], None]) -> float:
    """Return the processor time that one call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def forget() -> None:
    """Forget what is remembered of documents: the bounded caches (the others hold data of the program itself)."""
    for name, module in list(sys.modules.items()):
        for value in vars(module).values() if name.startswith("registre.") else ():
            if hasattr(value, "cache_parameters") and value.cache_parameters()["maxsize"]:
                value.cache_clear()


def first_times(texts: Sequence[Text]) -> float:
    """Return the processor time of extraction from documents of which nothing is remembered."""
    total = 0.0
    for text in texts:
        fresh = replace(text)
        forget()
        start = time.process_time()
        extract(fresh, SOURCE)
        total += time.process_time() - start
    return total


def measure(found: Sequence[tuple[str, bytes]]) -> Speeds:
    """Return the speeds on documents, each the median of its rounds."""
    tokenizer = spacy.blank("fr").tokenizer
    texts = [read_text(content, name) for name, content in found]

    def reading() -> None:
        for name, content in found:
            read_text(content, name)

    def extraction() -> None:
        for text in texts:
            extract(replace(text), SOURCE)  # (a new text: what is made of it once is made anew)

    def tokenize() -> None:
        for text in texts:
            tokenizer(text.string)

    works = (reading, extraction, tokenize)
    for work in works:
        work()
    rounds = [(*map(seconds, works), first_times(texts)) for _ in range(ROUNDS)]
    read, again, theirs, first = (len(found) / statistics.median(column) for column in zip(*rounds, strict=True))
    return Speeds(read, again, first, theirs)


def main() -> int:
    """Print the speeds; return the exit code."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[1] / "examples"
    found = documents(folder)
    if not found:
        print(f"{folder}: no Markdown or plain text document; give a folder that has some", file=sys.stderr)
        return 2
    speeds = measure(found)
    size = sum(len(content) for _, content in found) / len(found) / 1000
    print(f"{len(found)} documents of {size:.1f} kB on average, one core, median of {ROUNDS} rounds")
    print(f"{'reading, bytes to text':<36}{speeds.reading:>9.1f} documents/s")
    print(f"{'tokenizer of spaCy alone':<36}{speeds.tokenizer:>9.1f} documents/s")
    for name, speed in (("extraction", speeds.extraction), ("extraction, documents seen first", speeds.first_time)):
        print(f"{name:<36}{speed:>9.1f} documents/s, {speed / speeds.tokenizer:.2f} times the tokenizer")
    return 0


if __name__ == "__main__":
    sys.exit(main())
