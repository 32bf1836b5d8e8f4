"""What else a short name may mean: the other bodies of a council that answer to it."""

from __future__ import annotations

from collections.abc import Iterable

from registre.identity.likeness import is_acronym_of
from registre.identity.names import Name
from registre.identity.profiles import Profile


class Competing:
    """The bodies that each council names.

    Args:
        profiles: all bodies.
    """

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self._of: dict[str, list[Profile]] = {}
        for profile in profiles:
            for council in sorted(profile.councils):
                self._of.setdefault(council, []).append(profile)

    def count(self, short: Profile, long: Profile) -> int:
        """Return how many bodies a short name may mean in the councils that use it, beside the longer one given."""
        near = {p.path: p for council in short.councils & long.councils for p in self._of.get(council, ())}
        others = (p for p in near.values() if p.path not in (short.path, long.path))
        return len({p.path for p in others if _answers(p, short) and not _is_like(p, long)})


def _answers(profile: Profile, short: Profile) -> bool:
    department = min(profile.departments, default="")
    return any(
        is_acronym_of(a, b, department) or (len(b.core) > len(a.core) and b.core[: len(a.core)] == a.core)
        for a in short.names
        for b in profile.names
    )


def _is_like(profile: Profile, long: Profile) -> bool:
    """Whether a body is the longer one again: one name begins the other, or both are one authority."""
    if profile.authority and profile.authority == long.authority:
        return True
    return any(_begins(a, b) or _begins(b, a) for a in profile.names for b in long.names)


def _begins(short: Name, long: Name) -> bool:
    return long.bare.startswith(short.bare)
