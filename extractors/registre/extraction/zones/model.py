"""Where the parts of a document stand."""

from __future__ import annotations

from dataclasses import dataclass

from registre.facts import Span


@dataclass(frozen=True, slots=True)
class ActZones:
    """The parts of one act within its document.

    Attributes:
        whole: all of the act (for an extract, the whole document).
        heading: number, object, rapporteur …; what stands before the report.
        report: what is set out and considered ("Vu", "Considérant", "expose"), up to the operative part.
        operative: from the formula of decision ("DELIBERE", "décide", "après en avoir délibéré") on; None when the
            act has no such formula.
        title: where cutting found the title, in documents of many acts.
        number: where cutting found the act's own number.
    """

    whole: Span
    heading: Span
    report: Span
    operative: Span | None = None
    title: Span | None = None
    number: Span | None = None

    @property
    def body(self) -> Span:
        """The report and the operative part together."""
        return Span(self.report.start, self.whole.end)


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of a document: what stands before its acts (header and roll, shared by them), and each act."""

    head: Span
    acts: tuple[ActZones, ...] = ()
    remarks: tuple[str, ...] = ()
