"""What the queries say of links: what registers know of each body, and what is to be reviewed."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from registre.identity.graphs import put
from registre.identity.judgements import Pair, Verdict, judged
from registre.linking import link
from registre.queries import Catalogue, run
from registre.queries.formats import plain_rows
from registre.reference import Index
from registre.store.opening import OpenStore
from registre.vocabulary import ORG, REG

from ..identity.conftest import PIERREFONDS, document
from .conftest import Stored


@pytest.fixture
def store(stored: Stored, index: Index) -> OpenStore:
    made = stored(
        document(PIERREFONDS, "Commune de Pierrefonds", "Le Lavoir du Val", "Les Grands Pas", "Grands Pas Liés")
    )
    link(made.graph, made.base, index, references={"rna-waldec": "RNA, janvier"})
    return made


def rows(store: OpenStore, name: str, **given: str) -> list[dict[str, str]]:
    answer = run(Catalogue.load().get(name), store, given)
    return [dict(zip(answer.columns, row, strict=True)) for row in plain_rows(answer)]


def test_what_registers_know_of_each_body(store: OpenStore) -> None:
    known = {row["name"]: row for row in rows(store, "national")}
    assert known["Commune de Pierrefonds"]["inseeCodes"] == "60491"
    assert known["Commune de Pierrefonds"]["sirens"] == "216004853"
    washhouse = known["Le Lavoir du Val"]
    assert (washhouse["sirens"], washhouse["rnas"]) == ("111111118", "W111111111")
    assert "RNA, janvier" in washhouse["reference"]
    assert known["Les Grands Pas"]["rnas"] == ""
    (only,) = rows(store, "national", organisation="lavoir")
    assert only == washhouse


def test_what_is_to_be_reviewed(store: OpenStore) -> None:
    (candidate,) = rows(store, "to-review", what="link")
    assert (candidate["name"], candidate["other"]) == ("Les Grands Pas", "LES GRANDS PAS")
    assert "siège hors de la commune" in candidate["reasons"]
    pairs = [{row["name"], row["other"]} for row in rows(store, "to-review", what="identity")]
    assert {"Les Grands Pas", "Grands Pas Liés"} in pairs


def test_a_number_that_a_document_prints_stays_with_its_refusal_beside_it(store: OpenStore) -> None:
    node = NamedNode(store.base + "org/les-grands-pas")
    document_of_it = next(store.graph.quads_for_pattern(node, REG.printedName, None, None)).graph_name
    printed = Literal("333333333", datatype=REG.SIREN)
    store.graph.add(Quad(node, ORG.identifier, printed, document_of_it))
    for what in ("SIREN 333333333", "http://www.wikidata.org/entity/Q99"):
        put(store.graph, store.base, judged(Pair.of("org/les-grands-pas", what), Verdict.DIFFERENT, "ab"))
    known = {row["name"]: row for row in rows(store, "national")}
    assert known["Les Grands Pas"]["sirens"] == "333333333"
    refused = known["Les Grands Pas"]["refused"]
    assert "SIREN 333333333" in refused
    assert "http://www.wikidata.org/entity/Q99" in refused
    assert known["Le Lavoir du Val"]["refused"] == ""
