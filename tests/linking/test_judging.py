"""People's word on links: confirmed, refused, by hand, taken back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pyoxigraph import Literal, NamedNode

from registre.errors import UsageError
from registre.identity import identify
from registre.identity.files import read_file, written
from registre.identity.graphs import put, stored
from registre.identity.judgements import Judgement, Pair, Verdict, judged
from registre.identity.outside import of_term, record, term
from registre.linking import link
from registre.linking.records import Link
from registre.linking.reviewing import reviewed
from registre.reference import Index
from registre.store.opening import OpenStore
from registre.vocabulary import ORG, REG

from ..identity.conftest import PIERREFONDS, document
from .conftest import Stored

STEPS, WASH = "org/les-grands-pas", "org/le-lavoir-du-val"
GREAT, LITTLE = "RNA W333333333", "RNA W222222222"


@pytest.fixture
def store(stored: Stored, index: Index) -> OpenStore:
    found = stored(document(PIERREFONDS, "Le Lavoir du Val", "Les Grands Pas"))
    link(found.graph, found.base, index)
    return found


def say(store: OpenStore, of: str, what: str, verdict: Verdict, note: str = "") -> None:
    put(store.graph, store.base, judged(Pair.of(of, what), verdict, "ab", note))


def relinked(store: OpenStore, index: Index | None) -> dict[str, list[Link]]:
    found: dict[str, list[Link]] = {}
    for one in link(store.graph, store.base, index).links:
        found.setdefault(one.of, []).append(one)
    return found


def numbers(store: OpenStore, path: str) -> set[str]:
    found = store.graph.quads_for_pattern(NamedNode(store.base + path), ORG.identifier, None, None)
    return {quad.object.value for quad in found if isinstance(quad.object, Literal)}


def test_candidates_wait_to_be_judged(store: OpenStore) -> None:
    (one,) = [one for one in reviewed(store.graph, store.base) if one.pair.individual == STEPS]
    assert (one.pair.record, one.verdict, one.author) == (GREAT, Verdict.UNDECIDED, "rule:bodies/2")
    assert one.reasons[0].startswith("fiche : LES GRANDS PAS (rna")


def test_a_candidate_that_is_confirmed_is_followed_and_can_be_taken_back(store: OpenStore, index: Index) -> None:
    say(store, STEPS, GREAT, Verdict.SAME, "même adresse")
    (one,) = relinked(store, index)[STEPS]
    assert (one.followed, one.score, one.reasons[0]) == (True, Decimal(1), "confirmé par ab : même adresse")
    assert numbers(store, STEPS) == {"W333333333"}
    assert STEPS not in {one.pair.individual for one in reviewed(store.graph, store.base) if one.by_rule}
    say(store, STEPS, GREAT, Verdict.UNDECIDED)
    (one,) = relinked(store, index)[STEPS]
    assert not one.followed
    assert numbers(store, STEPS) == set()


def test_a_link_that_is_refused_is_gone_whichever_of_its_numbers_is_named(store: OpenStore, index: Index) -> None:
    assert "111111118" in numbers(store, WASH)
    say(store, WASH, "RNA W111111111", Verdict.DIFFERENT)
    assert WASH not in relinked(store, index)
    assert numbers(store, WASH) == set()
    assert stored_words(store) == [(WASH, "RNA W111111111", Verdict.DIFFERENT)]


def stored_words(store: OpenStore) -> list[tuple[str, str, Verdict]]:
    return [(j.pair.individual, j.pair.record, j.verdict) for j in stored(store.graph, store.base) if not j.by_rule]


def test_who_is_unsure_leaves_the_candidate(store: OpenStore, index: Index) -> None:
    say(store, STEPS, GREAT, Verdict.UNSURE)
    (one,) = relinked(store, index)[STEPS]
    assert not one.followed
    assert [one.verdict for one in reviewed(store.graph, store.base)] == [Verdict.UNSURE]


def test_a_record_that_no_rule_found_is_linked_by_hand(store: OpenStore, index: Index) -> None:
    say(store, STEPS, LITTLE, Verdict.SAME)
    (one,) = relinked(store, index)[STEPS]
    assert (one.rule, one.name, one.followed) == ("person/1", "LES PETITS PAS", True)
    say(store, WASH, "http://www.wikidata.org/entity/Q99", Verdict.SAME)
    by_hand = [one for one in relinked(store, None)[WASH] if one.rule == "person/1"]
    assert [one.targets for one in by_hand] == [("http://www.wikidata.org/entity/Q99",)]
    assert [one.name for one in relinked(store, None)[STEPS]] == [LITTLE]


def test_a_confirmed_record_takes_the_place_of_others_of_its_register(store: OpenStore, index: Index) -> None:
    say(store, WASH, "SIREN 555555556", Verdict.SAME)
    found = relinked(store, index)[WASH]
    assert [one.numbers[0][1] for one in found] == ["555555556"]
    assert found[0].name == "HARMONIA"


def test_words_on_links_stay_over_identity_and_join_nobody(store: OpenStore) -> None:
    say(store, STEPS, GREAT, Verdict.SAME)
    before = stored_words(store)
    found = identify(store.graph, store.base)
    assert stored_words(store) == before
    assert not [one for one in found.judgements if one.pair.record]


def test_a_word_on_what_is_no_more_here_links_nothing(store: OpenStore, index: Index) -> None:
    say(store, "org/gone", GREAT, Verdict.SAME)
    assert "org/gone" not in relinked(store, index)


def test_words_come_and_go_as_files(store: OpenStore, tmp_path_factory: pytest.TempPathFactory) -> None:
    said = [
        judged(Pair.of(STEPS, GREAT), Verdict.SAME, "ab", "vu"),
        judged(Pair.of(WASH, "https://a.example/x"), Verdict.DIFFERENT, "ab"),
    ]
    for suffix in (".csv", ".json"):
        path = tmp_path_factory.mktemp("said") / f"links{suffix}"
        path.write_bytes(written(said, suffix))
        assert read_file(path) == said


def test_the_graph_has_them_typed(store: OpenStore) -> None:
    say(store, STEPS, GREAT, Verdict.SAME)
    (quad,) = store.graph.quads_for_pattern(None, REG.judgesIdentifier, None, None)
    assert str(quad.object) == f'"W333333333"^^{REG.RNA}'
    (judgement,) = [one for one in stored(store.graph, store.base) if not one.by_rule]
    assert isinstance(judgement, Judgement)
    assert of_term(term("SIRET 11111111800011")) == "SIRET 11111111800011"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("200 046 977", "SIREN 200046977"),
        ("siren:200046977", "SIREN 200046977"),
        ("20004697700019", "SIRET 20004697700019"),
        ("w691000001", "RNA W691000001"),
        ("Q456", "http://www.wikidata.org/entity/Q456"),
        ("CodeINSEE 2A004", "CodeINSEE 2A004"),
        ("https://a.example/x", "https://a.example/x"),
    ],
)
def test_a_record_is_named_as_people_write_it(words: str, found: str) -> None:
    assert record(words) == found


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("200046978", "key"),
        ("20004697700018", "key"),
        ("W12", "no record"),
        ("", "no record"),
        ("http://a b", "no record"),
    ],
)
def test_what_is_no_record_is_told(words: str, says: str) -> None:
    with pytest.raises(UsageError, match=says):
        record(words)
