"""Looks authorities up by any usual form of their name, by code or by SIREN."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator
from functools import cache, cached_property

from registre.authorities.context import gather
from registre.authorities.printed import GROUPINGS, keys, set_apart, telling, words
from registre.authorities.table import Row, keys_of, parse, read
from registre.facts import Authority, Level

_AS_DEPARTMENT = "200046977"
"""The one EPCI with the powers of a département (legal form MET69): no département around it (CGCT L3611-1)."""


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
                INSEE codes, SIREN. With it, the beginning of an EPCI's name is enough ("CC Grand Sud").
            levels: the only levels to look at; all, when empty.

        Returns:
            None when the reference does not hold it, or when several fit and the context does not tell.
        """
        bare, inside = set_apart(name)
        rows = self._rows(keys(words(bare)), levels)
        found = self._present(rows)
        if len(found) != 1:
            hints = gather((*context, inside), self._keyed)
            found = self._present(hints.choose(rows or self._rows(self._longer(words(bare)), levels)))
        return found.pop().authority if len(found) == 1 else None

    def has_homonyms(self, name: str, *, levels: Collection[Level] = ()) -> bool:
        """Whether several authorities bear a printed name.

        >>> Reference.load().has_homonyms("Sainte-Colombe"), Reference.load().has_homonyms("Commune d'Ibos")
        (True, False)
        """
        bare, _ = set_apart(name)
        return len(self._present(self._rows(keys(words(bare)), levels))) > 1

    def names(self, levels: Collection[Level]) -> Iterator[tuple[str, str]]:
        """Give the full printed names of the authorities of those levels, each with its address, in a fixed order.

        Only names that announce an authority and that no other one bears: "Département de l'Oise", never "Oise".
        """
        for row in self._present_rows:
            if row.printed and Level(row.level) in levels:
                yield from ((name, row.address) for name in row.printed.split("|"))

    def departments(self) -> dict[str, str]:
        """Return the code of the département of each commune, EPCI (of its seat) and département, by address."""
        return {row.address: row.department for row in self._present_rows if row.department}

    def around(self, address: str) -> dict[str, str]:
        """Return the addresses of the authorities that a commune, EPCI or département lies in, by kind.

        >>> Reference.load().around("commune/60491")
        {'epci': 'epci/246000749', 'departement': 'departement/60', 'region': 'region/32'}
        """
        row = self._by_address.get(address)
        if row is None:
            return {}
        region = self._region_of.get(row.department)
        own = row.kind == "departement" or _AS_DEPARTMENT in {row.code, row.group}
        found = {
            "epci": f"epci/{row.group}" if row.kind == "commune" and row.group else "",
            "departement": f"departement/{row.department}" if not own else "",
            "region": f"region/{region}" if region else "",
        }
        return {kind: place for kind, place in found.items() if place in self._by_address}

    def named(self, address: str) -> Authority | None:
        """Return the authority at an address ("epci/200046977"), or None."""
        row = self._by_address.get(address)
        return row.authority if row else None

    def merged(self, names: Collection[str], address: str) -> str:
        """Return the code of the former commune that one of the printed names means, now part of the one at an address.

        "" where none is, or it bears the code of today's.
        """
        wanted = {key for name in names for key in keys(words(name))}
        code = address.rpartition("/")[2]
        found = {
            row.code for key in sorted(wanted) for row in self._keyed(key) if row.kind == "former" and row.group == code
        }
        return found.pop() if len(found) == 1 and code not in found else ""

    def has_merged(self, address: str) -> bool:
        """Whether a commune has taken in others: its own legal person may be younger than its name."""
        return address.startswith("commune/") and address.rpartition("/")[2] in self._grown

    def beginning(self, name: str, department: str) -> list[str]:
        """Return the names of a département's communes that begin with another name and go on."""
        start = f"{words(name)} "
        rows = (row for row in self._present_rows if row.kind == "commune" and row.department == department)
        return [row.name for row in rows if words(row.name).startswith(start)]

    def is_name(self, word: str) -> bool:
        """Whether a folded name is that of a commune, département or région, of today or merged."""
        return any(f"{family}/{word}" in self._by_key for family in ("commune", "departement", "region"))

    def _rows(self, found: Iterable[str], levels: Collection[Level]) -> list[Row]:
        rows = dict.fromkeys(row for key in found for row in self._keyed(key))
        return [row for row in rows if not levels or Level(row.level) in levels]

    def _longer(self, name: str) -> Iterator[str]:
        """The keys of EPCI whose names go on where the printed one, of two telling words at least, ends."""
        for key in keys(name):
            family, _, rest = key.partition("/")
            if family in GROUPINGS and len(telling(rest)) > 1:
                first, last = bisect_left(self._sorted, f"{key} "), bisect_left(self._sorted, f"{key}!")
                yield from self._sorted[first:last]

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
    def _sorted(self) -> list[str]:
        return sorted(self._by_key)

    @cached_property
    def _present_rows(self) -> tuple[Row, ...]:
        return tuple(row for row in map(parse, self._lines) if row.kind != "former")

    @cached_property
    def _by_address(self) -> dict[str, Row]:
        return {row.address: row for row in self._present_rows}

    @cached_property
    def _grown(self) -> frozenset[str]:
        return frozenset(row.group for row in map(parse, self._lines) if row.kind == "former")

    @cached_property
    def _region_of(self) -> dict[str, str]:
        regions = (row for row in self._present_rows if row.kind == "region")
        return {department: row.code for row in regions for department in row.group.split("|")}

    @cached_property
    def _by_siren(self) -> dict[str, Row]:
        return {row.siren: row for row in self._present_rows if row.siren}

    @cached_property
    def _communes(self) -> dict[str, Row]:
        present = {row.code: row for row in self._present_rows if row.kind == "commune"}
        former = (row for row in map(parse, self._lines) if row.kind == "former")
        return {row.code: present[row.group] for row in former} | present
