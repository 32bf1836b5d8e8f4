from pathlib import Path

import pytest

from registre.errors import UsageError
from registre.evaluation.floors import Floors, below, pin, read_floors


def test_what_was_reached_is_pinned_and_held(tmp_path: Path) -> None:
    floors = pin(tmp_path / "floors.json", "c1", {"title": 0.98765, "vote": 1.0})
    assert read_floors(tmp_path / "floors.json") == floors == Floors("c1", {"title": 0.987, "vote": 1.0})
    assert below(floors, {"title": 0.9871, "vote": 1.0}) == {}
    assert below(floors, {"title": 0.98, "vote": 1.0}) == {"title": (0.987, 0.98)}
    assert below(floors, {"vote": 1.0}) == {"title": (0.987, 0.0)}


def test_a_floor_is_not_lowered_silently(tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    pin(path, "c1", {"title": 0.9})
    with pytest.raises(UsageError, match=r"title 0\.900 to 0\.800"):
        pin(path, "c2", {"title": 0.8})
    assert read_floors(path).f1 == {"title": 0.9}
    lowered = pin(path, "c2", {"title": 0.8}, because="une annotation était fausse")
    assert (lowered.corpus, lowered.lowered) == ("c2", ("une annotation était fausse",))
    assert pin(path, "c2", {"title": 0.85}).lowered == lowered.lowered


def test_a_file_that_holds_no_floors_is_said(tmp_path: Path) -> None:
    (tmp_path / "floors.json").write_text("[]")
    with pytest.raises(UsageError, match="it holds no floors"):
        read_floors(tmp_path / "floors.json")
