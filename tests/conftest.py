from pathlib import Path

import pytest

from registre.build import build
from registre.store import create, open_existing
from registre.store.opening import OpenStore

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a store built from the examples."""
    path = tmp_path_factory.mktemp("built") / "store"
    summary = build([EXAMPLES], create(path))
    assert summary.failures == []
    return path


@pytest.fixture
def examples(built: Path) -> OpenStore:
    """The examples, open to read."""
    return open_existing(built)
