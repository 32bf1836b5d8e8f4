"""Makes what names are searched by from the records: words, what filters look at, and the way back."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from pathlib import Path

import numpy as np

from registre.reference import inverted, lexicon
from registre.reference.columns import Column
from registre.reference.names import words_of
from registre.reference.records import Records

PLACES, PLACE_NAMES, KINDS = "entity-places.npy", "places.txt", "entity-kinds.npy"
_STRETCH = 100_000

Told = Callable[[str, int, int], None]
"""Called with what is being done, how many are done, of how many."""


class _Numbering(dict[str, int]):
    """Numbers what it is asked for in the order it is first asked."""

    def __missing__(self, key: str) -> int:
        number = self[key] = len(self)
        return number


def write(records: Records, folder: Path, told: Told) -> int:
    """Write the arrays of an index; return how many words it knows.

    A place is the pair of département and commune of a seat; entities are filtered by it.
    """
    words, places = _Numbering(), _Numbering()
    columns = [
        Column(folder / name, dtype)
        for name, dtype in ((inverted.WORDS, "<u4"), (inverted.WORD_STARTS, "<u4"), (PLACES, "<u4"), (KINDS, "u1"))
    ]
    rows = [array("I"), array("I", [0]), array("I"), array("B")]
    end = 0
    for number, (name, names, acronym, kind, commune, department) in enumerate(records.searched(), start=1):
        has = words_of((name, *names.split("|"), acronym)) or [""]
        rows[0].extend(words[word] for word in has)
        end += len(has)
        rows[1].append(end)
        rows[2].append(places[f"{department} {commune}"])
        rows[3].append(kind)
        if number % _STRETCH == 0 or number == records.count:
            for column, row in zip(columns, rows, strict=True):
                column.extend(np.array(row))
                del row[:]
            told("indexing names", number, records.count)
    for column in columns:
        column.close()
    (folder / PLACE_NAMES).write_text("\n".join(places), encoding="utf-8")
    lexicon.write(folder, words)
    count = len(words)
    words.clear()
    inverted.invert(folder, count)
    return count
