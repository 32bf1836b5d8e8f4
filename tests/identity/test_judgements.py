"""Judgements: people's word, contradictions, and that nothing of the documents changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from registre.errors import UsageError
from registre.identity import identify
from registre.identity.clusters import clustered
from registre.identity.files import read_file, verdict_of, written
from registre.identity.graphs import canonical_graph, judgements_graph, not_followed, put, stored
from registre.identity.judgements import Judgement, Pair, Verdict, judged
from registre.store.opening import OpenStore
from registre.vocabulary import REG, SKOS

from .conftest import PIERREFONDS, Filled, document

A, B, C = "org/les-lampions", "org/ste-fanfare", "org/le-quatuor"
HARMONY, BAND = Pair.of(A, B), Pair.of(B, C)


@pytest.fixture
def store(filled: Filled) -> OpenStore:
    return filled(document(PIERREFONDS, "Les Lampions", "Sté Fanfare", "Le Quatuor", "Association Les Lampions"))


def facts(store: OpenStore) -> set[str]:
    return {str(q) for q in store.graph if "/graph/document/" in str(q.graph_name)}


def canonical(store: OpenStore, path: str) -> str:
    found = store.graph.quads_for_pattern(NamedNode(store.base + path), REG.canonical, None, None)
    return next(str(q.object.value).removeprefix(store.base) for q in found if isinstance(q.object, NamedNode))


def test_everyone_is_represented_by_one(store: OpenStore) -> None:
    identify(store.graph, store.base)
    assert canonical(store, C) == C
    assert canonical(store, A) == canonical(store, "org/association-les-lampions") == "org/association-les-lampions"
    matches = [*store.graph.quads_for_pattern(None, SKOS.exactMatch, None, canonical_graph(store.base))]
    assert [str(q.subject) for q in matches] == [f"<{store.base}{A}>"]


def test_the_word_of_people_joins_and_can_be_taken_back(store: OpenStore) -> None:
    before = facts(store)
    put(store.graph, store.base, judged(HARMONY, Verdict.SAME, "ab", "même siège"))
    identify(store.graph, store.base)
    assert canonical(store, B) == canonical(store, A)
    put(store.graph, store.base, judged(HARMONY, Verdict.UNDECIDED, "ab"))
    identify(store.graph, store.base)
    assert canonical(store, B) == B
    assert facts(store) == before


def test_the_word_of_people_goes_before_that_of_rules(store: OpenStore) -> None:
    pair = Pair.of(A, "org/association-les-lampions")
    put(store.graph, store.base, judged(pair, Verdict.DIFFERENT, "ab"))
    identify(store.graph, store.base)
    assert canonical(store, A) == A
    assert [j.verdict for j in stored(store.graph, store.base) if j.pair == pair] == [Verdict.SAME, Verdict.DIFFERENT]


def test_a_contradiction_is_told_and_keeps_apart(store: OpenStore) -> None:
    for pair, verdict in ((HARMONY, Verdict.SAME), (BAND, Verdict.SAME), (Pair.of(A, C), Verdict.DIFFERENT)):
        put(store.graph, store.base, judged(pair, verdict, "ab"))
    found = identify(store.graph, store.base).clusters
    assert C not in found.members(A)
    assert [(c.judgement.pair, c.reason) for c in found.contradictions] == [(HARMONY, "jugés différents")]
    (told,) = not_followed(store.graph, store.base)
    assert (told.pair, told.reasons) == (HARMONY, ("jugés différents",))


def test_facts_keep_apart_what_a_rule_would_join_but_not_what_a_person_joins() -> None:
    marks = {A: {("SIREN", "1")}, B: {("SIREN", "2")}}
    by_rule = Judgement(HARMONY, Verdict.SAME, "rule:x/1", judged(HARMONY, Verdict.SAME, "x").score)
    assert clustered([by_rule], marks).contradictions[0].reason == "numéros SIREN différents"
    assert clustered([judged(HARMONY, Verdict.SAME, "ab")], marks).members(A) == {A, B}


def test_judging_again_changes_nothing(store: OpenStore) -> None:
    put(store.graph, store.base, judged(HARMONY, Verdict.UNSURE, "ab"))
    identify(store.graph, store.base)
    before = set(store.graph)
    identify(store.graph, store.base)
    assert set(store.graph) == before
    assert [*store.graph.quads_for_pattern(None, REG.verdict, REG.Unsure, judgements_graph(store.base))]


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_a_file_of_judgements_comes_back(tmp_path: Path, suffix: str) -> None:
    said = [judged(HARMONY, Verdict.SAME, "ab", "même siège, « dit-on »"), judged(BAND, Verdict.UNSURE, "ab")]
    ruled = Judgement(Pair.of(A, C), Verdict.UNDECIDED, "rule:x/1", said[1].score, ("a", "b"))
    path = tmp_path / f"judgements{suffix}"
    path.write_bytes(written([*said, ruled], suffix))
    assert read_file(path) == said


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("one,other,verdict\norg/a,org/b,maybe\n", "line 2"),
        ("one,other,verdict\norg/a,org/b,same\norg/a,,same\n", "line 3"),
        ("one,other,verdict\norg/a,org/a,same\n", "line 2"),
        ("one;other;verdict\norg/a;org/b;same\n", "line 1"),
        ("org/a,org/b,same\n", "line 1"),
        ("", "line 1"),
    ],
)
def test_a_line_that_is_no_judgement_is_told(tmp_path: Path, content: str, where: str) -> None:
    path = tmp_path / "j.csv"
    path.write_text(content)
    with pytest.raises(UsageError, match=where):
        read_file(path)


def test_what_is_no_file_of_judgements_is_told(tmp_path: Path) -> None:
    (tmp_path / "j.json").write_text(json.dumps({"one": 1}))
    for path in (tmp_path / "j.json", tmp_path / "none.csv"):
        with pytest.raises(UsageError, match="it "):
            read_file(path)
    with pytest.raises(UsageError, match=r"end its name"):
        written([], ".xlsx")
    with pytest.raises(UsageError, match="same, different, unsure, undecided"):
        verdict_of("perhaps")
