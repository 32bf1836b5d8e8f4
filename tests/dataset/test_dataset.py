from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import Dataset, Graph, Literal, URIRef

from registre.build import build
from registre.dataset import Publication, canonical_lines, dataset_graph, describe, described_lines, digest
from registre.dataset.describing import SETTINGS, description
from registre.dataset.service import service_description
from registre.dataset.statistics import statistics
from registre.errors import UsageError
from registre.exporting import export
from registre.store import create, open_existing, publish
from registre.store.opening import OpenStore
from registre.vocabulary import DCAT, DCT, FOAF, RDF, REG, SD, SPDX, VOID

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
CALL = f"import sys; sys.path[:0] = {sys.path!r}; from registre.cli import main; main()"
SETTINGS_TEXT = """
publisher = "Ville d'Exemple"
publisher_iri = "https://exemple.example/"
contact = "donnees@exemple.example"
licence = "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"
endpoint = "https://exemple.example/sparql"
issued = "2024-01-31"
[distributions]
canonical = "https://exemple.example/registre.nq"
turtle = "https://exemple.example/registre.ttl"
"""
Q = "<http://example.org/a> <http://example.org/b> {} <http://example.org/g> .\n"


@pytest.fixture
def copied(built: Path, tmp_path: Path) -> Path:
    """A store of the examples that may be changed."""
    return Path(shutil.copytree(built, tmp_path / "store"))


@pytest.fixture
def said(tmp_path: Path) -> Publication:
    file = tmp_path / "publication.toml"
    file.write_text(SETTINGS_TEXT, encoding="utf-8")
    return Publication.read(file)


def values(found: list[ox.Triple], predicate: ox.NamedNode, subject: str = "") -> list[str]:
    return [
        t.object.value
        for t in found
        if t.predicate == predicate and subject in str(t.subject) and isinstance(t.object, ox.NamedNode | ox.Literal)
    ]


def canonical_by_rdflib(path: Path) -> str:
    """The hash of a dump, by another parser and a writer of our own (N-Quads, canonical form; RDFC-1.0, 4.4)."""

    def written(term: object) -> str:
        if isinstance(term, URIRef):
            return f"<{term}>"
        assert isinstance(term, Literal)
        escaped = "".join(
            {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(c, c) for c in str(term)
        )
        tail = f"@{term.language}" if term.language else f"^^<{term.datatype}>" if term.datatype else ""
        return f'"{escaped}"{"" if tail.endswith("#string>") else tail}'

    dataset = Dataset()
    dataset.parse(path, format="nquads")
    lines = sorted(f"{written(s)} {written(p)} {written(o)} <{g}> .\n" for s, p, o, g in dataset.quads())
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def test_the_hash_is_that_of_the_dump_by_whatever_tool(examples: OpenStore, tmp_path: Path) -> None:
    found = digest(canonical_lines(described_lines(examples)))
    canonical, nquads = tmp_path / "c.nq", tmp_path / "d.nq"
    for path, name in ((canonical, "canonical"), (nquads, "nquads")):
        with path.open("wb") as file:
            export(examples, name, file)
    assert hashlib.sha256(canonical.read_bytes()).hexdigest() == found
    lines = sorted(nquads.read_bytes().splitlines(keepends=True))
    assert hashlib.sha256(b"".join(lines)).hexdigest() == found
    assert canonical_by_rdflib(nquads) == found


def test_the_order_of_documents_changes_nothing(examples: OpenStore) -> None:
    files, there = sorted(EXAMPLES.rglob("20*.md"), reverse=True), OpenStore.in_memory()
    for file in files:
        build([file], there)
    again = OpenStore.in_memory()
    build(files[::-1], again)
    assert digest(canonical_lines(described_lines(there))) == digest(canonical_lines(described_lines(again)))


def test_blank_nodes_have_names_that_no_reader_chooses() -> None:
    def hashed(*names: str) -> str:
        first, second = names
        lines = (
            f"_:{first} <http://example.org/p> _:{second} .\n",
            f'_:{second} <http://example.org/q> "_:x > _:y" .\n',
        )
        return digest(canonical_lines(line.encode() for line in lines))

    assert hashed("a", "b") == hashed("z", "k") != digest([b""])
    plain = Q.format('"a _:b" ').replace("  ", " ").encode()
    assert list(canonical_lines([plain, plain])) == [plain]


def test_what_is_counted(tmp_path: Path) -> None:
    kind = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    lines = [
        f"<https://x.example/a> <{kind}> <https://w3id.org/registre/ontology#Session> <https://x.example/graph/common> .\n",
        '<https://x.example/a> <http://example.org/p> "été \\"1\\""@fr <https://x.example/graph/document/1> .\n',
        "<https://x.example/b> <http://example.org/p> <http://www.wikidata.org/entity/Q1> <https://x.example/graph/links> .\n",
    ]
    found = statistics((line.encode() for line in lines), "https://x.example/")
    assert (found.triples, found.subjects, found.objects) == (3, 2, 3)
    assert found.classes == {"https://w3id.org/registre/ontology#Session": 1}
    assert found.properties == {kind: 1, "http://example.org/p": 2}
    assert found.links == {("http://www.wikidata.org/", "http://example.org/p"): 1}


def test_the_counts_are_those_of_a_query(copied: Path) -> None:
    there = create(copied)
    found = describe(there, Publication())
    published = [int(n) for n in values(found, VOID.triples, "/dataset>")]
    graph = open_existing(copied).graph
    assert published == [len(graph)]
    rows = graph.query("SELECT (COUNT(DISTINCT ?s) AS ?n) { GRAPH ?g { ?s ?p ?o } }")
    assert isinstance(rows, ox.QuerySolutions)
    (row,) = rows
    assert values(found, VOID.distinctSubjects) == [str(row["n"].value)]
    acts = [t.subject for t in found if t.predicate == VOID["class"] and t.object == REG.Deliberation]
    assert values(found, VOID.entities, str(acts[0])) == ["2"]


def test_what_dcat_ap_requires_is_there(copied: Path, said: Publication) -> None:
    found = describe(create(copied), said)
    kinds = {t.object: t.subject for t in found if t.predicate == RDF.type}
    required = {
        DCAT.Catalog: (DCT.title, DCT.description, DCT.publisher, DCAT.dataset),
        DCAT.Dataset: (DCT.title, DCT.description),
        DCAT.DataService: (DCT.title, DCAT.endpointURL),
        FOAF.Agent: (FOAF.name,),
    }
    for kind, predicates in required.items():
        for predicate in predicates:
            assert values(found, predicate, str(kinds[kind])), (kind, predicate)
    distributions = {t.subject for t in found if t.predicate == RDF.type and t.object == DCAT.Distribution}
    assert all(values(found, DCAT.accessURL, str(node)) for node in distributions)
    assert len(distributions) == 2
    assert values(found, DCAT.startDate) == ["2018-09-17"]
    assert values(found, DCAT.endDate) == ["2019-11-04"]
    assert values(found, SD.endpoint) == ["https://exemple.example/sparql"]


def test_nothing_is_said_that_the_publisher_does_not_say(copied: Path) -> None:
    found = describe(create(copied), Publication())
    for predicate in (DCT.publisher, DCT.issued, DCAT.contactPoint, DCAT.endpointURL, DCAT.distribution):
        assert values(found, predicate) == []
    assert values(found, DCT.license, "/dataset>") == []
    assert all(isinstance(t.subject, ox.NamedNode) for t in found)


def test_a_description_does_not_describe_itself_and_follows_the_store(copied: Path, said: Publication) -> None:
    there = create(copied)
    first = describe(there, said)
    assert describe(there, said) == first
    (copied / SETTINGS).write_text(SETTINGS_TEXT, encoding="utf-8")
    publish(there)
    before = digest(canonical_lines(described_lines(there)))
    assert values(first, SPDX.checksumValue) == [before]
    other = copied.parent / "autre.md"
    other.write_text(
        (EXAMPLES / "metropole-de-lyon" / "2018-2953.md").read_text("utf-8").replace("2018-2953", "2018-2954"), "utf-8"
    )
    build([other], there)
    graph = open_existing(copied).graph
    (checksum,) = (q.object for q in graph.quads_for_pattern(None, SPDX.checksumValue, None, dataset_graph(there.base)))
    assert isinstance(checksum, ox.Literal)
    assert checksum.value == digest(canonical_lines(described_lines(open_existing(copied)))) != before


@pytest.mark.parametrize(
    ("text", "says"), [("x = 1", "unknown"), ("licence = 'ouverte'", "no address"), ("= 1", "cannot be read")]
)
def test_settings_that_are_wrong_are_told(text: str, says: str, tmp_path: Path) -> None:
    file = tmp_path / "p.toml"
    file.write_text(text)
    with pytest.raises(UsageError, match=says):
        Publication.read(file)


def test_a_service_says_what_it_can() -> None:
    found = list(service_description("https://exemple.example/sparql", updates=True, federates=True))
    assert SD.SPARQL11Update.value in values(found, SD.supportedLanguage)
    assert SD.BasicFederatedQuery.value in values(found, SD.feature)
    assert len(values(found, SD.resultFormat)) == 8
    assert SD.SPARQL11Update.value not in values(
        list(service_description("https://exemple.example/sparql")), SD.supportedLanguage
    )


def registre(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", CALL, *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)


def test_the_command_line(copied: Path, tmp_path: Path) -> None:
    settings = tmp_path / "publication.toml"
    settings.write_text(SETTINGS_TEXT, encoding="utf-8")
    told = registre("dataset", "--store", copied, "--settings", settings)
    assert told.returncode == 0
    assert "dcat:Dataset" in told.stdout
    hashed = registre("hash", "--store", copied).stdout.strip()
    assert re.fullmatch("[0-9a-f]{64}", hashed)
    assert hashed in told.stdout
    asked = registre("query", _query(tmp_path), "--store", copied, "--format", "json").stdout
    assert json.loads(asked)["results"]["bindings"][0]["publisher"]["value"] == "Ville d'Exemple"
    assert registre("dataset", "--store", tmp_path / "none").returncode == 2


def _query(folder: Path) -> Path:
    file = folder / "publisher.rq"
    file.write_text(
        "PREFIX dcat: <http://www.w3.org/ns/dcat#> PREFIX dct: <http://purl.org/dc/terms/> "
        "PREFIX foaf: <http://xmlns.com/foaf/0.1/> "
        "SELECT ?publisher WHERE { ?set a dcat:Dataset ; dct:publisher/foaf:name ?publisher }"
    )
    return file


def conforms(found: list[ox.Triple]) -> tuple[bool, str]:
    """Whether triples keep the rules of DCAT-AP (``dcat_ap.ttl``), and what is wrong."""
    data = Graph().parse(data=ox.serialize(found, format=ox.RdfFormat.N_TRIPLES), format="nt")
    rules = Graph().parse(Path(__file__).with_name("dcat_ap.ttl"))
    valid, _, report = pyshacl.validate(data, shacl_graph=rules, advanced=False)
    return bool(valid), str(report)


def test_the_description_keeps_the_rules_of_dcat_ap(examples: OpenStore, said: Publication) -> None:
    found = description(examples, said)
    assert conforms(found) == (True, conforms(found)[1])
    kinds = {t.object for t in found if t.predicate == RDF.type}
    assert {DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, DCAT.DataService, SPDX.Checksum} <= kinds


@pytest.mark.parametrize(
    ("predicate", "shape"),
    [
        (DCT.title, "title"),
        (DCT.publisher, "publisher"),
        (DCAT.accessURL, "accessURL"),
        (DCAT.endpointURL, "endpointURL"),
        (FOAF.name, "name"),
        (SPDX.algorithm, "algorithm"),
    ],
)
def test_what_dcat_ap_asks_for_is_missed(
    predicate: ox.NamedNode, shape: str, examples: OpenStore, said: Publication
) -> None:
    valid, report = conforms([t for t in description(examples, said) if t.predicate != predicate])
    assert not valid
    assert shape in report
