"""The cases of the SPARQL 1.1 Protocol and Service Description, on a server that takes updates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from tests.serving.cases import CASES, DATA, Case
from tests.serving.conftest import Running

from registre.serving.settings import Settings
from registre.store import create
from registre.store.publishing import publish

TOKEN = "a token for tests alone"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """A client that shows the token."""
    folder = tmp_path_factory.mktemp("protocol") / "store"
    store = create(folder)
    store.graph.update(DATA)
    publish(store)
    del store
    running = Running(Settings(store=folder, replica="disk", token=TOKEN))
    running.client.headers["Authorization"] = f"Bearer {TOKEN}"
    yield running.client
    running.end()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_protocol(case: Case, client: httpx.Client) -> None:
    answer = case.request(client)
    assert case.holds(answer), (
        f"{case.section}: {answer.status_code} {answer.headers.get('content-type')}\n{answer.text}"
    )


def test_the_names_tell_the_cases_apart() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_the_table_in_the_documentation_is_of_these_cases() -> None:
    text = (Path(__file__).resolve().parents[2] / "docs" / "serving.md").read_text(encoding="utf-8")
    assert [case.name for case in CASES if f"| `{case.name}` |" not in text] == []
