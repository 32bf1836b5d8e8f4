"""Looks authorities up by any usual form of their name, by code or by SIREN."""

from __future__ import annotations

import lzma
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from registre.facts import Authority, Level
from registre.french.text import fold

_FILE = Path(__file__).with_name("authorities.tsv.xz")
FIELDS = ("kind", "code", "siren", "name", "level", "department")

_OF = r"(?:de la |de l |des |du |de |d |la |le |les |l )?"
_KINDS = (
    (
        ("commune",),
        re.compile(rf"^(?:ville|commune|mairie|municipalite|conseil municipal)(?: nouvelle)? {_OF}(?P<core>.+)$"),
    ),
    (("departement",), re.compile(rf"^(?:departement|conseil (?:departemental|general)) {_OF}(?P<core>.+)$")),
    (("region",), re.compile(rf"^(?:region|conseil regional) {_OF}(?P<core>.+)$")),
    (
        ("epci",),
        re.compile(
            rf"^(?:metropole|eurometropole|agglomeration|communaute (?:de communes?|d agglomeration|urbaine|metropolitaine)|cc|ca|cu) {_OF}(?P<core>.+)$"
        ),
    ),
    (("epci",), re.compile(r"^(?P<core>.+ (?:agglomeration|metropole|communaute|agglo))$")),
)
_FILLERS = {"de", "des", "du", "d", "la", "le", "les", "l", "et", "en", "sur", "a", "au"}
_EPCI_KIND = re.compile(
    r"^(?:cc|ca|cu|metropole|communaute de communes|communaute d agglomeration|communaute urbaine)\s+"
)
_OVERSEAS = "97"


class Row(NamedTuple):
    """A line of the file; empty where the sources say nothing."""

    kind: str
    code: str
    siren: str
    name: str
    level: str
    department: str

    @property
    def authority(self) -> Authority:
        """The authority that it describes."""
        insee = None if self.kind == "epci" else self.code
        return Authority(self.name, f"{self.kind}/{self.code}", Level(self.level), self.siren or None, insee)


def _core(folded: str) -> str:
    """What tells names apart: no "Saint" spelt out, no articles."""
    words = ("st" if w == "saint" else "ste" if w == "sainte" else w for w in folded.split())
    return " ".join(w for w in words if w not in _FILLERS)


class Reference:
    """The authorities of France, by name, code and SIREN."""

    def __init__(self, rows: Collection[Row]) -> None:
        self._rows = tuple(rows)
        self._by_core: dict[tuple[str, str], list[Row]] = defaultdict(list)
        for row in self._rows:
            folded = fold(row.name)
            core = _core(_EPCI_KIND.sub("", folded) if row.kind == "epci" else folded)
            self._by_core[row.kind, core].append(row)
        self._by_siren = {row.siren: row for row in self._rows if row.siren}
        self._by_insee = {row.code: row for row in self._rows if row.kind == "commune"}

    @staticmethod
    @cache
    def load() -> Reference:
        """Return the reference that ships with the package; it is read once."""
        lines = lzma.decompress(_FILE.read_bytes()).decode().splitlines()
        return Reference([Row(*line.split("\t")) for line in lines[1:]])

    def __iter__(self) -> Iterator[Authority]:
        return (row.authority for row in self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def by_siren(self, siren: str) -> Authority | None:
        """Return the authority of a SIREN (nine digits), or None."""
        row = self._by_siren.get(siren)
        return row.authority if row else None

    def by_insee(self, code: str) -> Authority | None:
        """Return the commune of an INSEE code (five characters), or None."""
        row = self._by_insee.get(code)
        return row.authority if row else None

    def find(self, name: str, *, context: Collection[str] = (), levels: Collection[Level] = ()) -> Authority | None:
        """Return the authority that a printed name means.

        Args:
            name: in any usual form ("Ville de Montpellier", "COMMUNE D'IBOS", "Conseil départemental de l'Oise").
            context: what tells homonyms apart: names or codes of départements, postal codes.
            levels: the only levels to look at; all, when empty.

        Returns:
            None when the reference does not hold it, or when several fit and the context does not tell.
        """
        folded = fold(name)
        for kinds, pattern in _KINDS:
            if m := pattern.match(folded):
                found = self._one(kinds, m["core"], context, levels)
                return found or (self._begun(folded, context, levels) if kinds == ("epci",) else None)
        for kind in ("commune", "epci", "departement", "region"):
            if found := self._one((kind,), folded, context, levels):
                return found
        return None

    def _one(
        self, kinds: tuple[str, ...], core: str, context: Collection[str], levels: Collection[Level]
    ) -> Authority | None:
        rows = [row for kind in kinds for row in self._by_core.get((kind, _core(core)), ())]
        return self._told_apart([r for r in rows if not levels or Level(r.level) in levels], context)

    def _begun(self, folded: str, context: Collection[str], levels: Collection[Level]) -> Authority | None:
        """The only EPCI whose name begins with the one printed, or holds it whole."""
        core = _core(_EPCI_KIND.sub("", folded))
        whole = _core(folded)
        rows = [
            row
            for (kind, name), same in self._by_core.items()
            if kind == "epci" and (name.startswith((f"{core} ", f"{whole} ")) or name == whole)
            for row in same
            if not levels or Level(row.level) in levels
        ]
        return self._told_apart(rows, context)

    def _told_apart(self, rows: list[Row], context: Collection[str]) -> Authority | None:
        if len(rows) > 1:
            departments = self._departments(context)
            rows = [row for row in rows if row.department in departments]
        return rows[0].authority if len(rows) == 1 else None

    def _departments(self, context: Collection[str]) -> set[str]:
        """The départements that hints name, by code, postal code or name."""
        found: set[str] = set()
        for hint in context:
            if hint[:2].isdigit():
                code = hint[: 3 if hint.startswith(_OVERSEAS) else 2] if len(hint) == 5 else hint
                found.add(code)
            else:
                found.update(row.code for row in self._by_core.get(("departement", _core(fold(hint))), ()))
        return found
