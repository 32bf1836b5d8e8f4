"""What one document may take: a reader that does not end, or takes too much, is ended; the rest of the batch is read."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import registre.extraction
from registre.build import Limits, Summary, build
from registre.build.limits import size
from registre.errors import UsageError
from registre.extraction import read
from registre.facts import Document
from registre.reading.progress import reading
from registre.store.opening import OpenStore

ACT = "Commune d'Ibos\n\nConseil municipal du 3 mai 2020\n\nDélibération n° 2020-{n}\n\nLe Conseil, à l'unanimité, approuve."
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="the double of the reader needs fork")
LINUX = pytest.mark.skipif(not Path("/proc/self/status").is_file(), reason="only Linux holds a process to its memory")


def endless() -> None:
    reading(7)
    while True:
        time.sleep(1)


def greedy() -> None:
    held = []
    while True:
        held.append(bytearray(10_000_000))


def doubled(bad: Callable[[], None]) -> Callable[[bytes, str], Document]:
    """A reader that does ``bad`` with the files of that name."""

    def double(content: bytes, file_name: str) -> Document:
        if file_name.startswith("bad"):
            bad()
        return read(content, file_name)

    return double


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for n in range(5):
        (tmp_path / f"{n}.md").write_text(ACT.format(n=n), encoding="utf-8")
    (tmp_path / "bad.md").write_text("x", encoding="utf-8")
    return tmp_path


def built(folder: Path, limits: Limits, jobs: int = 1) -> Summary:
    return build([folder], OpenStore.in_memory(), jobs=jobs, limits=limits)


@FORKS
@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_takes_too_long_is_ended_and_its_page_told(
    folder: Path, jobs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registre.extraction, "read", doubled(endless))
    summary = built(folder, Limits(seconds=6), jobs)
    assert summary.documents == 5
    (failure,) = summary.failures
    assert failure.file == "bad.md"
    assert failure.reason == "it took more than 6 seconds, at page 7"
    assert "--max-seconds" in failure.next_step


@FORKS
@LINUX
def test_a_document_that_takes_too_much_memory_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(registre.extraction, "read", doubled(greedy))
    summary = built(folder, Limits(seconds=60, memory=200_000_000))
    assert summary.documents == 5
    (failure,) = summary.failures
    assert "memory" in failure.reason
    assert "--max-memory" in failure.next_step


@FORKS
def test_a_reader_that_is_killed_by_the_system_takes_one_document_with_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(registre.extraction, "read", doubled(lambda: os.kill(os.getpid(), 9)))
    summary = built(folder, Limits(seconds=60))
    assert summary.documents == 5
    assert [(f.file, "died" in f.reason) for f in summary.failures] == [("bad.md", True)]


def test_limits_change_nothing_of_what_is_read(folder: Path) -> None:
    (folder / "bad.md").unlink()
    free, held = built(folder, Limits()), built(folder, Limits(60, 10**9))
    assert held.failures == []
    assert held.read == free.read


@pytest.mark.parametrize(
    ("written", "wanted"), [("0", 0), ("2GB", 2 * 10**9), ("1.5 MB", 1_500_000), ("1GiB", 2**30), ("300k", 300_000)]
)
def test_a_size_is_read_as_people_write_it(written: str, wanted: int) -> None:
    assert size(written) == wanted


@pytest.mark.parametrize("written", ["", "much", "-1", "2 TB", "1,5GB"])
def test_what_is_no_size_is_misuse(written: str) -> None:
    with pytest.raises(UsageError, match="no size"):
        size(written)
