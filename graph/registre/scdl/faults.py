"""What is wrong in a published table, said by line and column."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: the line of the file (from 1), the column as its head prints it, what is wrong, and the cell.

    ``read`` says that the cell was understood all the same, or that the fault keeps nothing from being read.
    """

    line: int
    column: str
    what: str
    cell: str = ""
    read: bool = True

    def __str__(self) -> str:
        cell = f" (“{self.cell[:60]}”)" if self.cell else ""
        return f"{self.line}: {self.column or 'line'}: {self.what}{cell}{'' if self.read else '; not read'}"
