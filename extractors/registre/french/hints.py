"""Where a pattern need not be tried: what it tells of itself, found once for each."""

from __future__ import annotations

import re
from re import _parser  # type: ignore[attr-defined]  # (tests hold what it tells against what matches)
from typing import NamedTuple

from registre.french.needs import needs
from registre.french.openings import opens


class Hints(NamedTuple):
    """What a pattern tells of its matches.

    Attributes:
        pattern: the pattern.
        needs: strings in small letters one of which stands in each match; none where it is open.
        opens: the stems of the words that matches begin with; None where it is open.
    """

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    opens: frozenset[str] | None


_known: dict[int, Hints] = {}
"""By the identity of the pattern, which is kept beside: hashing one takes long."""


def hints(pattern: re.Pattern[str]) -> Hints:
    r"""Return what ``pattern`` tells of its matches.

    >>> hints(re.compile(r"\bpour\s+extrait"))[1:]
    (('extrait',), frozenset({'pour'}))
    """
    known = _known.get(id(pattern))
    if known is None:
        parsed = _parser.parse(pattern.pattern, pattern.flags)
        known = _known[id(pattern)] = Hints(pattern, needs(parsed), opens(parsed))
    return known
