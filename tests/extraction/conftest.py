from collections.abc import Callable

import pytest

from registre.extraction.zones import ActZones, single
from registre.reading.text import Text

Acted = tuple[Text, ActZones]


@pytest.fixture
def act() -> Callable[[str], Acted]:
    """Makes an act of a text."""

    def make(words: str) -> Acted:
        text = Text(words)
        return text, single(text).acts[0]

    return make
