"""How many pages of PDF a second one core reads, tables included, beside pdfplumber on the same pages, in one run.

    python benchmarks/pdf.py FOLDER [PAGES]

FOLDER holds PDFs with a text layer; whole documents are taken, in the order of their names, until they have PAGES pages
(100 by default). Each is read once unmeasured; then, document by document, one reader after the other, so that a busy
machine slows both. Time is that of the processor.
"""

from __future__ import annotations

import io
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pdfplumber

from registre.reading import is_pdf
from registre.reading.pdf import read_pdf

PAGES = 100
ROUNDS = 3


@dataclass
class Tally:
    """What a reader gave: pages, words, tables, and the seconds that it took."""

    pages: int = 0
    words: int = 0
    tables: int = 0
    seconds: float = 0.0

    def line(self, name: str) -> str:
        """Return it as a row of figures."""
        return f"{name:<24}{self.pages / self.seconds:>9.1f} pages/s{self.words:>9} words{self.tables:>6} tables"


def ours(content: bytes) -> Tally:
    """Read a document with registre."""
    text = read_pdf(content, "")
    return Tally(len(text.pages), len(text.string.split()), len(text.tables))


def theirs(content: bytes) -> Tally:
    """Read a document with pdfplumber, page by page: its text, its tables of two columns at least (frames are none)."""
    tally = Tally()
    with pdfplumber.open(io.BytesIO(content)) as document:
        for page in document.pages:
            tally.pages += 1
            tally.words += len(page.extract_text().split())
            tally.tables += sum(len(table[0]) > 1 for table in page.extract_tables())
    return tally


def documents(folder: Path, most_pages: int) -> list[bytes]:
    """Return documents of a folder and those below it that have ``most_pages`` pages together, or all."""
    found, pages = [], 0
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        content = path.read_bytes()
        if is_pdf(content) and pages < most_pages:
            found.append(content)
            pages += ours(content).pages
    return found


def measure(found: Sequence[bytes], readers: Sequence[Callable[[bytes], Tally]]) -> list[Tally]:
    """Return what each reader gave in one round, with the seconds of a round on average."""
    totals = [Tally() for _ in readers]
    for content in [*found] * ROUNDS:
        for total, reader in zip(totals, readers, strict=True):
            start = time.process_time()
            tally = reader(content)
            total.seconds += (time.process_time() - start) / ROUNDS
            total.pages, total.words = total.pages + tally.pages, total.words + tally.words
            total.tables += tally.tables
    for total in totals:
        total.pages, total.words, total.tables = (n // ROUNDS for n in (total.pages, total.words, total.tables))
    return totals


def main() -> int:
    """Print the two speeds; return the exit code."""
    if len(sys.argv) < 2:
        print("name a folder of PDFs: python benchmarks/pdf.py FOLDER [PAGES]", file=sys.stderr)
        return 2
    found = documents(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else PAGES)
    if not found:
        print(f"{sys.argv[1]}: no PDF; give a folder that has some", file=sys.stderr)
        return 2
    a, b = measure(found, [ours, theirs])
    print(f"{len(found)} documents, one core, {ROUNDS} rounds")
    print(a.line("registre"))
    print(b.line("pdfplumber"))
    print(f"{'ratio':<24}{(a.pages / a.seconds) / (b.pages / b.seconds):>9.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
