import pyoxigraph as ox

from registre.store.opening import OpenStore
from registre.verify import verify
from registre.vocabulary import REG, XSD


def copied(examples: OpenStore) -> OpenStore:
    store = OpenStore(ox.Store(), examples.base)
    store.graph.extend(examples.graph)
    return store


def test_the_examples_prove_what_they_state(examples: OpenStore) -> None:
    count, unsupported = verify(examples)
    assert count > 300
    assert unsupported == []


def test_a_wrong_amount_is_found(examples: OpenStore) -> None:
    store = copied(examples)
    (grant, *_) = [
        q for q in store.graph.quads_for_pattern(None, REG.amount, None, None) if "/subsidy/" in str(q.subject)
    ]
    store.graph.remove(grant)
    wrong = ox.Literal("99999", datatype=XSD.decimal)
    store.graph.add(ox.Quad(grant.subject, REG.amount, wrong, grant.graph_name))
    _, unsupported = verify(store)
    assert [one.says for one in unsupported] == ["99999"]


def test_a_node_without_evidence_is_found(examples: OpenStore) -> None:
    store = copied(examples)
    for quad in list(store.graph.quads_for_pattern(None, REG.evidence, None, None)):
        if "/partnership/cisco" in str(quad.subject):
            store.graph.remove(quad)
    _, unsupported = verify(store)
    assert {one.node.rpartition("/partnership/")[2] for one in unsupported} == {"cisco/partnerrole"}
