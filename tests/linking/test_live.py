"""Live look-ups, with recorded answers: no network."""

from __future__ import annotations

from pathlib import Path

import httpx
import pytest

from registre.errors import UsageError
from registre.linking.live import INSEE, SEARCH, Live
from registre.reference import Kind, Scheme

ANSWER = {
    "results": [
        {
            "siren": "111111118", "nom_complet": "LE LAVOIR DU VAL (LLV)", "nom_raison_sociale": "LE LAVOIR DU VAL",
            "sigle": "LLV", "nature_juridique": "9220", "etat_administratif": "A", "date_creation": "1999-05-04",
            "siege": {"siret": "11111111800011", "commune": "60491", "libelle_commune": "PIERREFONDS",
                      "code_postal": "60350", "departement": "60"},
            "complements": {"identifiant_association": "W111111111"},
        },
        {"siren": "222222226", "nom_complet": "LE LAVOIR", "nature_juridique": "5710", "siege": None},
    ]
}  # fmt: skip
PLACES = "kind,code,place\ncommune,60491,http://id.insee.fr/geo/commune/x\n"


class Recorded:
    """Answers as recorded, and counts what it is asked; ``busy`` answers are refused first."""

    def __init__(self, busy: int = 0, status: int = 200) -> None:
        self.asked: list[httpx.Request] = []
        self._busy, self._status = busy, status

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if len(self.asked) <= self._busy:
            return httpx.Response(429)
        if self._status != 200:
            return httpx.Response(self._status)
        if str(request.url).startswith(INSEE):
            return httpx.Response(200, text=PLACES)
        return httpx.Response(200, json=ANSWER)


def live(cache: Path, recorded: Recorded, waits: list[float] | None = None) -> Live:
    client = httpx.Client(transport=httpx.MockTransport(recorded))
    return Live(cache, client, (waits if waits is not None else []).append)


def test_results_are_records_and_kept(tmp_path: Path) -> None:
    recorded = Recorded()
    index = live(tmp_path, recorded)
    hits = index.search("Le lavoir du val", department="60", kinds=[Kind.ASSOCIATION])
    (hit,) = hits
    assert (hit.entity.siren, hit.entity.rna, hit.entity.commune, hit.entity.kind) == (
        "111111118", "W111111111", "60491", Kind.ASSOCIATION,
    )  # fmt: skip
    assert dict(recorded.asked[0].url.params)["departement"] == "60"
    assert index.search("Le lavoir du val", department="60", kinds=[Kind.ASSOCIATION]) == hits
    assert live(tmp_path, recorded).search("Le lavoir du val", department="60") != []
    assert len(recorded.asked) == 1


def test_numbers_are_looked_up(tmp_path: Path) -> None:
    index = live(tmp_path, Recorded())
    assert [one.siren for one in index.by_identifier(Scheme.RNA, "W111111111")] == ["111111118"]
    assert index.by_identifier(Scheme.SIREN, "999999999") == []
    assert index.by_identifier(Scheme.WIKIDATA, "Q1") == []


def test_it_waits_between_requests_and_longer_where_it_is_refused(tmp_path: Path) -> None:
    waits: list[float] = []
    live(tmp_path, Recorded(busy=2), waits).search("x")
    assert waits == sorted(waits)
    assert len(set(waits)) == len(waits) == 3


@pytest.mark.parametrize(("recorded", "asked"), [(Recorded(busy=9), 3), (Recorded(status=404), 1)])
def test_no_answer_is_told(tmp_path: Path, recorded: Recorded, asked: int) -> None:
    with pytest.raises(UsageError, match=SEARCH):
        live(tmp_path, recorded).search("x")
    assert len(recorded.asked) == asked
    assert [*tmp_path.iterdir()] == []


def test_the_crosswalk_is_asked_of_insee(tmp_path: Path) -> None:
    assert live(tmp_path, Recorded()).crosswalk() == {"commune/60491": "http://id.insee.fr/geo/commune/x"}
