"""What the components of the pipeline have read of a document so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from registre.extraction.header import SessionHeader
from registre.extraction.kind import KindFound
from registre.extraction.organisations import Known
from registre.extraction.roll import Roll
from registre.extraction.zones import Zones
from registre.facts import Act, Authority, Level, Span
from registre.reading.text import Text


@dataclass(slots=True)
class Reading:
    """A text and, as the pipeline goes on, what each component found in it."""

    text: Text
    kind: KindFound = field(init=False)
    zones: Zones = field(default_factory=lambda: Zones(Span(0, 0)))
    authority: Authority | None = None
    council: str = "Conseil"
    level: Level | None = None
    remarks: tuple[str, ...] = ()
    roll: Roll = field(default_factory=Roll)
    session: SessionHeader = field(default_factory=SessionHeader)
    known: tuple[Known, ...] = ()
    acts: tuple[Act, ...] = ()
