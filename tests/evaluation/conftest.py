"""A small corpus: an invented deliberation, printed as a PDF, and annotations of it that differ from it on purpose."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from registre.build import build
from registre.store import create, open_existing
from registre.store.opening import OpenStore

PRINTED = [
    "Ville de Vichy",
    "Extrait du registre des délibérations du Conseil municipal",
    "Séance du 4 mars 2024",
    "Présents : Mme Claire Petit, M. Hugues Brun.",
    "Délibération n° 2024-12",
    "Objet : Subvention aux Rives du Cher",
    "Le Conseil municipal décide d'attribuer une subvention de 1 500 € à l'association Les Rives du Cher.",
    "Adopté à l'unanimité.",
]
ANNOTATED: dict[str, Any] = {
    "file": "vichy/2024-12.pdf",
    "kind": "extract",
    "complete": True,
    "council": {"organisation": "Ville de Vichy", "level": "commune"},
    "session": {"date": "2024-03-04", "secretary": "Hugues Brun"},
    "attendance": [{"name": "Claire Petit", "status": "present"}, {"name": "Hugues Brun", "status": "absent"}],
    "deliberations": [
        {
            "number": "2024-12",
            "title": "Subvention aux Rives du Cher",
            "rapporteur": None,
            "outcome": "adopted",
            "vote": {"for": None, "against": None, "abstention": None, "unanimous": True},
            "subsidies": [
                {
                    "beneficiary": "Les Rives du Cher",
                    "amount": 1500.0,
                    "currency": "EUR",
                    "direction": "awarded",
                    "funder": "Ville de Vichy",
                    "nature": "investment",
                    "year": None,
                }
            ],
            "organisations": ["Ville de Vichy", "Les Rives du Cher", "Conseil départemental"],
        }
    ],
    "notes": "",
}


@dataclass(frozen=True)
class Corpus:
    """Where its annotations and documents lie, and a store of the documents."""

    gold: Path
    documents: Path
    store: Path

    @property
    def opened(self) -> OpenStore:
        """The store, open to read."""
        return open_existing(self.store)


@pytest.fixture
def corpus(tmp_path: Path, pdf: Callable[..., bytes]) -> Corpus:
    """The small corpus."""
    found = Corpus(tmp_path / "gold", tmp_path / "documents", tmp_path / "store")
    found.gold.mkdir()
    (found.documents / "vichy").mkdir(parents=True)
    (found.gold / "vichy__2024-12.json").write_text(json.dumps(ANNOTATED), encoding="utf-8")
    page = [(72, 80 + 30 * n, words) for n, words in enumerate(PRINTED)]
    (found.documents / "vichy" / "2024-12.pdf").write_bytes(pdf(page))
    summary = build([found.documents], create(found.store))
    assert summary.failures == []
    return found
