"""The notebooks run, from the first cell to the last, and say in both languages the same."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import nbclient
import nbformat
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "docs" / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("*.ipynb"))


def opened(path: Path) -> Any:
    return nbformat.reads(path.read_text(encoding="utf-8"), as_version=4)  # type: ignore[no-untyped-call]


def test_there_is_one_in_french_and_one_in_english_with_the_same_code_but_for_words() -> None:
    french, english = (opened(FOLDER / name) for name in ("tutoriel.ipynb", "tutorial.ipynb"))
    assert [cell.cell_type for cell in french.cells] == [cell.cell_type for cell in english.cells]
    assert sum(cell.source.startswith("## ") and cell.source[3].isdigit() for cell in french.cells) == 5
    assert all(not cell.get("outputs") for cell in (*french.cells, *english.cells))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setenv("MPLBACKEND", "module://matplotlib_inline.backend_inline")
    found = opened(notebook)
    nbclient.NotebookClient(
        found, timeout=900, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}
    ).execute()
    outputs = [output for cell in found.cells if cell.cell_type == "code" for output in cell.outputs]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    said = "".join(output.get("text", "") + str(output.get("data", {}).get("text/plain", "")) for output in outputs)
    assert len(pictures) == 3
    assert "26500" in said
    assert "0 / 2" in said
    assert "'roll': 165" in said
