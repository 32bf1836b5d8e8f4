"""The queries that ship with the package, and those that a user brings."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from registre import resources
from registre.errors import UsageError
from registre.queries.header import Query, parse

_LARGEST = 1_000_000


class Catalogue:
    """The queries of a folder, by name."""

    def __init__(self, folder: Path) -> None:
        self._queries = {
            path.stem: parse(path.stem, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.rq"))
        }

    @staticmethod
    @cache
    def load() -> Catalogue:
        """Return the queries that ship with the package."""
        return Catalogue(resources.folder("queries"))

    def __iter__(self) -> Iterator[Query]:
        return iter(self._queries.values())

    def __len__(self) -> int:
        return len(self._queries)

    def get(self, name: str) -> Query:
        """Return the query of that name.

        Raises:
            UsageError: there is none; the message names those that are spelt alike.
        """
        if name not in self._queries:
            near = difflib.get_close_matches(name, self._queries, n=3, cutoff=0.5)
            hint = f"did you mean {' or '.join(near)}?" if near else "“registre queries” lists them"
            raise UsageError(f"there is no query “{name}”", next_step=hint)
        return self._queries[name]

    def find(self, name_or_file: str) -> Query:
        """Return a query by its name, or the one that a ``.rq`` file of the user holds.

        Raises:
            UsageError: there is no such query or file, or the file cannot be read.
        """
        path = Path(name_or_file)
        if path.suffix != ".rq":
            return self.get(name_or_file)
        try:
            if path.stat().st_size > _LARGEST:
                raise UsageError("it is too large for a query", where=str(path), next_step="give a SPARQL query")
            return parse(path.stem, path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError("the query file cannot be read", where=str(path), next_step="check the path") from error
