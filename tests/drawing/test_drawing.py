import re
import xml.etree.ElementTree as ET
from itertools import combinations

import pyoxigraph as ox

from registre.drawing import network, page, svg
from registre.store.opening import OpenStore

BOX = re.compile(r'<rect x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)" height="([\d.]+)" rx')


def test_the_picture_is_well_formed_and_says_who_and_how_much(examples: OpenStore) -> None:
    drawn = svg(network(examples))
    root = ET.fromstring(drawn)
    words = " ".join(root.itertext())
    for expected in (
        "Réseau des territoires innovants",
        "Métropole de Lyon",
        "n° 2019-3853",
        "26 500 €",
        "est partenaire",
    ):
        assert expected in words


def test_labels_do_not_cover_each_other(examples: OpenStore) -> None:
    boxes = [tuple(map(float, found)) for found in BOX.findall(svg(network(examples)))]
    assert len(boxes) == 18
    for (x1, y1, w1, h1), (x2, y2, w2, h2) in combinations(boxes, 2):
        assert x1 + w1 <= x2 or x2 + w2 <= x1 or y1 + h1 <= y2 or y2 + h2 <= y1


def test_the_same_graph_gives_the_same_picture(examples: OpenStore) -> None:
    other = OpenStore(ox.Store(), examples.base)
    for quad in reversed(list(examples.graph)):
        other.graph.add(quad)
    assert svg(network(examples)) == svg(network(other))


def test_around_one_act_only_what_is_near_is_drawn(examples: OpenStore) -> None:
    whole = network(examples)
    near = whole.around("https://w3id.org/registre/id/org/coter-club", steps=1)
    assert list(near.acts.values()) == ["2019-3853"]
    assert len(near.bodies) == 16


def test_the_page_stands_alone_and_lists_what_it_shows(examples: OpenStore) -> None:
    written = page(network(examples))
    assert "<td>Coter Club</td><td>relaie</td>" in written
    assert not re.search(r'(?:src|href)="(?!https://w3id\.org/registre/id/)', written)


def test_names_are_no_markup() -> None:
    store = OpenStore.in_memory()
    data = """PREFIX reg: <https://w3id.org/registre/ontology#> PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    INSERT DATA { GRAPH <urn:g> { <urn:a> reg:agreement <urn:b> . <urn:b> reg:counterparty <urn:c> .
    <urn:c> rdfs:label "<script>alert(1)</script> & fils" } }"""
    store.graph.update(data)
    for written in (svg(network(store)), page(network(store))):
        assert "<script>alert" not in written
    ET.fromstring(svg(network(store)))


def test_nothing_to_draw_is_said() -> None:
    assert "Aucun lien" in svg(network(OpenStore.in_memory()))
