"""The languages of the interface, and the one that a request asks for."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")
DEFAULT: Language = "fr"

_TEXTS = Path(__file__).with_name("texts.toml")


@cache
def texts() -> Mapping[str, Mapping[str, str]]:
    """Return the texts of the interface: by key, then by language."""
    found: dict[str, Mapping[str, str]] = {}
    for group, keys in tomllib.loads(_TEXTS.read_text(encoding="utf-8")).items():
        found.update({f"{group}.{key}": both for key, both in keys.items()})
    return found


@dataclass(frozen=True, slots=True)
class Voice:
    """The language that a page speaks, and whether its address says so."""

    language: Language = DEFAULT
    chosen: bool = False

    def say(self, key: str, **values: object) -> str:
        """Return a text of the interface, its places filled.

        >>> Voice("en").say("section.subsidies")
        'Grants'
        """
        return texts()[key][self.language].format(**values)

    def has(self, key: str) -> bool:
        """Whether the interface has such a text."""
        return key in texts()

    def pick(self, by_language: Mapping[str, str]) -> str:
        """Return what is said in this language, else in the other."""
        return by_language.get(self.language) or next(iter(by_language.values()), "")


def _wish(part: str) -> tuple[float, str]:
    """A language of ``Accept-Language`` with its weight (RFC 9110, 12.5.4)."""
    name, _, parameters = part.strip().partition(";")
    weight = parameters.strip().removeprefix("q=")
    try:
        return (float(weight) if weight else 1.0), name.strip().lower()[:2]
    except ValueError:
        return 0.0, ""


def choose(switch: str | None, accepted: str) -> Voice:
    """Return the language of a page: what the address says, else what the browser prefers, else French.

    Args:
        switch: the value of ``lang`` in the address.
        accepted: the header ``Accept-Language``.

    >>> choose(None, "de, en;q=0.8, fr;q=0.4").language
    'en'
    """
    for language in LANGUAGES:
        if switch == language:
            return Voice(language, chosen=True)
    wishes = sorted((_wish(part) for part in accepted.split(",")[:20]), key=lambda wish: -wish[0])
    for weight, name in wishes:
        for language in LANGUAGES:
            if weight > 0 and name == language:
                return Voice(language)
    return Voice()
