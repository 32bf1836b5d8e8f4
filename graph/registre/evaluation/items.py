"""What a document says, in one form for both sides: what a person annotated, and what the graph holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Value = str | float | bool | None


@dataclass(frozen=True, slots=True)
class Words:
    """Where words stand in the text of a document; the page and box where they are printed, when that is known."""

    start: int
    end: int
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One fact of a family: its values by name, the words that prove it and the rule that read them, if one did."""

    values: Mapping[str, Value]
    words: tuple[Words, ...] = ()
    rule: str = ""

    def get(self, name: str) -> Value:
        """Return a value; None where nothing is said."""
        return self.values.get(name)

    def __str__(self) -> str:
        return ", ".join(f"{name} {value}" for name, value in self.values.items() if value not in (None, ""))


Families = Mapping[str, tuple[Item, ...]]
"""The facts of each family."""


@dataclass(frozen=True, slots=True)
class Act:
    """One deliberation: its ``header`` (number and title), its facts, and the words from which on it is printed."""

    header: Item
    families: Families
    spare: Families = field(default_factory=dict)
    """Of the gold: what may be found and need not be."""
    acronyms: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Its number, else how its title begins."""
        return str(self.header.get("number") or str(self.header.get("title") or "")[:40])


@dataclass(frozen=True, slots=True)
class Document:
    """One document: what it is, its facts, its acts.

    Attributes:
        file: its name, relative to the folder of the corpus.
        kind: extract, minutes, list or other.
        families: what it says as a whole: its session, its roll.
        acts: its deliberations.
        complete: whether all of it was annotated.
        text: the text read.
        iri: its address in the graph.
    """

    file: str
    kind: str | None
    families: Families
    acts: tuple[Act, ...]
    complete: bool = True
    text: str = ""
    iri: str = ""
