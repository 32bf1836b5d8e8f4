"""Looks authorities up by any usual form of their name, by code or by SIREN."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property

from registre.authorities.context import gather
from registre.authorities.printed import keys, set_apart, words
from registre.authorities.table import Row, keys_of, parse, read
from registre.facts import Authority, Level


class Reference:
    """The authorities of France, by name, code and SIREN.

    Args:
        lines: lines of the table; :meth:`load` gives those of the table that ships with the package.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = tuple(lines)

    @staticmethod
    @cache
    def load() -> Reference:
        """Return the reference that ships with the package; it is read once."""
        return Reference(read())

    def __iter__(self) -> Iterator[Authority]:
        return (row.authority for row in self._present_rows)

    def __len__(self) -> int:
        return len(self._present_rows)

    def by_siren(self, siren: str) -> Authority | None:
        """Return the authority of a SIREN (nine digits), or None."""
        row = self._by_siren.get(siren)
        return row.authority if row else None

    def by_insee(self, code: str) -> Authority | None:
        """Return the commune of an INSEE code (five characters), or the one that a former commune is now part of."""
        row = self._communes.get(code)
        return row.authority if row else None

    def find(self, name: str, *, context: Collection[str] = (), levels: Collection[Level] = ()) -> Authority | None:
        """Return the authority that a printed name means.

        Args:
            name: in any usual form ("Ville de Montpellier", "COMMUNE D'IBOS", "Conseil départemental de l'Oise").
            context: what tells homonyms apart: names or codes of départements, names of régions and EPCI, postal and
                INSEE codes, SIREN.
            levels: the only levels to look at; all, when empty.

        Returns:
            None when the reference does not hold it, or when several fit and the context does not tell.
        """
        bare, inside = set_apart(name)
        rows = [row for row in self._rows(words(bare)) if not levels or Level(row.level) in levels]
        found = self._present(rows)
        if len(found) > 1:
            hints = gather((*context, inside), self._keyed)
            found = self._present(hints.choose(rows))
        return found.pop().authority if len(found) == 1 else None

    def names(self, levels: Collection[Level]) -> Iterator[tuple[str, str]]:
        """Give the full printed names of the authorities of those levels, each with its address, in a fixed order.

        Only names that announce an authority and that no other one bears: "Département de l'Oise", never "Oise".
        """
        for row in self._present_rows:
            if row.printed and Level(row.level) in levels:
                yield from ((name, row.address) for name in row.printed.split("|"))

    def _rows(self, name: str) -> list[Row]:
        return list(dict.fromkeys(row for key in keys(name) for row in self._keyed(key)))

    def _keyed(self, key: str) -> list[Row]:
        return [parse(line) for line in self._by_key.get(key, ())]

    def _present(self, rows: Iterable[Row]) -> set[Row]:
        """The authorities of today that rows stand for."""
        return {self._communes[row.group] if row.kind == "former" else row for row in rows}

    @cached_property
    def _by_key(self) -> dict[str, list[str]]:
        index: dict[str, list[str]] = {}
        for line in self._lines:
            for key in keys_of(line):
                index.setdefault(key, []).append(line)
        return index

    @cached_property
    def _present_rows(self) -> tuple[Row, ...]:
        return tuple(row for row in map(parse, self._lines) if row.kind != "former")

    @cached_property
    def _by_siren(self) -> dict[str, Row]:
        return {row.siren: row for row in self._present_rows if row.siren}

    @cached_property
    def _communes(self) -> dict[str, Row]:
        present = {row.code: row for row in self._present_rows if row.kind == "commune"}
        former = (row for row in map(parse, self._lines) if row.kind == "former")
        return {row.code: present[row.group] for row in former} | present
