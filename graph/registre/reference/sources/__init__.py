"""The national files that are read: by KIND, the layouts in which each is published."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from registre.errors import UsageError
from registre.reference.sources import banatic, cog, datagouv, rna, sirene, wikidata
from registre.reference.sources.layouts import Layout

KINDS: dict[str, tuple[Layout, ...]] = {
    "sirene": sirene.LAYOUTS,
    "rna": rna.LAYOUTS,
    "cog": cog.LAYOUTS,
    "banatic": banatic.LAYOUTS,
    "wikidata": wikidata.LAYOUTS,
    "datagouv": datagouv.LAYOUTS,
}

NAMES = tuple(layout.name for layouts in KINDS.values() for layout in layouts)
"""The names of all layouts."""


class Source(NamedTuple):
    """A file, and the kind that its user says it is."""

    kind: str
    path: Path


def parse(text: str) -> Source:
    """Return the source that ``KIND=FILE`` names.

    Raises:
        UsageError: no "=", a kind that is not known, or no such file.
    """
    kind, equals, name = text.partition("=")
    if not equals or kind not in KINDS:
        known = ", ".join(KINDS)
        raise UsageError("it is no KIND=FILE with a known kind", where=text, next_step=f"kinds are {known}")
    if not Path(name).is_file():
        raise UsageError("there is no such file", where=name, next_step="check the path after “=”")
    return Source(kind, Path(name))
