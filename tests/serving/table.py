"""Writes the table of the protocol's cases, as ``docs/serving.md`` holds it: ``python -m tests.serving.table``."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.serving.cases import CASES, DATA
from tests.serving.conftest import Running

from registre.serving.settings import Settings
from registre.store import create
from registre.store.publishing import publish

_TOKEN = "a token for the table alone"


def main() -> None:
    """Run all cases, and print one line for each."""
    with tempfile.TemporaryDirectory() as folder:
        store = create(Path(folder) / "store")
        store.graph.update(DATA)
        publish(store)
        del store
        running = Running(Settings(store=Path(folder) / "store", replica="disk", token=_TOKEN))
        running.client.headers["Authorization"] = f"Bearer {_TOKEN}"
        print("| case | written from | |\n|---|---|---|")
        for case in CASES:
            verdict = "pass" if case.holds(case.request(running.client)) else "**fail**"
            print(f"| `{case.name}` | {case.section} | {verdict} |")
        running.end()


if __name__ == "__main__":
    main()
