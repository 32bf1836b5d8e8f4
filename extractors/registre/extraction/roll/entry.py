"""One member as a roll lists it."""

from __future__ import annotations

from dataclasses import dataclass

from registre.facts import AttendanceStatus, Person, Span

Named = tuple[Person, Span]
"""A person, and where the name stands."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One member as listed, with what is noted beside the name.

    Attributes:
        person: the member.
        span: where the name stands.
        holder: who votes for the member.
        giver: whose proxy the member holds.
        substitute: who sits in the member's place.
        says_proxy: whether the words beside the name say that the member gave a proxy.
        until: the note that the member left.
        since: the note that the member came later.
        came: whether the notes say so of one who is listed as away.
        marker: a sign that ties who gives a proxy to who holds it.
        capitals: whether the name has a word in capitals.
        small: whether it has one that is not.
        titled: whether a civility of its own stands before it.
        shared: whether its civility is one for several.
        apart: what is said of this member alone, in a list of others: that they are excused, or absent.
        by_office: whether the holder is named by an office; the name then stands elsewhere.
        perhaps: a name in brackets, the holder's if it is a member's.
    """

    person: Person
    span: Span
    holder: Named | None = None
    giver: Named | None = None
    substitute: Named | None = None
    says_proxy: bool = False
    until: str | None = None
    since: str | None = None
    came: bool = False
    marker: str | None = None
    capitals: bool = False
    small: bool = False
    titled: bool = False
    shared: bool = False
    apart: AttendanceStatus | None = None
    by_office: bool = False
    perhaps: Named | None = None

    @property
    def end(self) -> int:
        """Where the last name of the entry ends."""
        beside = None if self.by_office else self.holder
        return max(named[1].end for named in ((self.person, self.span), beside, self.giver) if named)
