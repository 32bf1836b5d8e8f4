"""The figures reached, pinned: never lowered silently."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from registre.errors import UsageError

_THOUSAND = 1000


@dataclass(frozen=True, slots=True)
class Floors:
    """The least F1 of each family on one corpus.

    Attributes:
        corpus: the fingerprint of its annotations.
        f1: by family; the headline is one of them.
        lowered: why floors were lowered, one reason after the other.
    """

    corpus: str = ""
    f1: Mapping[str, float] = field(default_factory=dict)
    lowered: tuple[str, ...] = ()


def read_floors(path: Path) -> Floors:
    """Return the floors of a file; none where there is no such file.

    Raises:
        UsageError: it is something else.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8"))
        f1 = {str(name): float(value) for name, value in read["f1"].items()}
        return Floors(str(read["corpus"]), f1, tuple(read.get("lowered", ())))
    except FileNotFoundError:
        return Floors()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageError("it holds no floors", where=str(path), next_step="pin them anew") from error


def _down(value: float) -> float:
    return math.floor(value * _THOUSAND + 1e-6) / _THOUSAND


def below(floors: Floors, reached: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """Return the families that fell: their floor, and what they reached."""
    now = {name: _down(reached.get(name, 0.0)) for name in floors.f1}
    return {name: (floor, now[name]) for name, floor in floors.f1.items() if now[name] < floor}


def pin(path: Path, corpus: str, reached: Mapping[str, float], because: str = "") -> Floors:
    """Write what was reached as the new floors.

    Args:
        path: the file.
        corpus: the fingerprint of the corpus.
        reached: the F1 of each family.
        because: why a floor may be lowered; it is kept in the file.

    Raises:
        UsageError: a floor would be lowered without a reason, or the file cannot be written.
    """
    before = read_floors(path)
    fallen = below(before, reached)
    if fallen and not because.strip():
        names = ", ".join(f"{name} {floor:.3f} to {now:.3f}" for name, (floor, now) in fallen.items())
        raise UsageError(f"floors would be lowered: {names}", next_step="mend that, or say why with --because")
    reasons = (*before.lowered, because.strip()) if fallen else before.lowered
    floors = Floors(corpus, {name: _down(value) for name, value in reached.items()}, reasons)
    written = {"corpus": floors.corpus, "f1": floors.f1, "lowered": floors.lowered}
    try:
        path.write_text(json.dumps(written, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError("it cannot be written", where=str(path), next_step="check the folder") from error
    return floors
