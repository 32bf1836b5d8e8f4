"""The namespaces of the contract, as factories of terms."""

from __future__ import annotations

from pyoxigraph import NamedNode

DEFAULT_BASE = "https://w3id.org/registre/id/"


class Namespace:
    """A namespace whose attributes and items are its terms.

    >>> Namespace("http://purl.org/dc/terms/").title
    <NamedNode value=http://purl.org/dc/terms/title>
    """

    def __init__(self, iri: str) -> None:
        self.iri = iri
        self._terms: dict[str, NamedNode] = {}

    def __getitem__(self, term: str) -> NamedNode:
        if term not in self._terms:
            self._terms[term] = NamedNode(self.iri + term)
        return self._terms[term]

    def __getattr__(self, term: str) -> NamedNode:
        if term.startswith("__"):
            raise AttributeError(term)
        return self[term]

    def __str__(self) -> str:
        return self.iri


REG = Namespace("https://w3id.org/registre/ontology#")
SCDL = Namespace("https://w3id.org/registre/scdl#")
ELI = Namespace("http://data.europa.eu/eli/ontology#")
ELI_DL = Namespace("http://data.europa.eu/eli/eli-draft-legislation-ontology#")
ORG = Namespace("http://www.w3.org/ns/org#")
M8G = Namespace("http://data.europa.eu/m8g/")
SCHEMA = Namespace("http://schema.org/")
FOAF = Namespace("http://xmlns.com/foaf/0.1/")
PROV = Namespace("http://www.w3.org/ns/prov#")
NIF = Namespace("http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#")
OA = Namespace("http://www.w3.org/ns/oa#")
IGEO = Namespace("http://rdf.insee.fr/def/geo#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")
DCT = Namespace("http://purl.org/dc/terms/")
DCAT = Namespace("http://www.w3.org/ns/dcat#")
VOID = Namespace("http://rdfs.org/ns/void#")
SD = Namespace("http://www.w3.org/ns/sparql-service-description#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
BESLUIT = Namespace("http://data.vlaanderen.be/ns/besluit#")
MANDAAT = Namespace("http://data.vlaanderen.be/ns/mandaat#")
RDF = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS = Namespace("http://www.w3.org/2000/01/rdf-schema#")
OWL = Namespace("http://www.w3.org/2002/07/owl#")
XSD = Namespace("http://www.w3.org/2001/XMLSchema#")
SH = Namespace("http://www.w3.org/ns/shacl#")

PREFIXES: dict[str, Namespace] = {
    "reg": REG, "eli": ELI, "eli-dl": ELI_DL, "org": ORG, "m8g": M8G, "schema": SCHEMA, "foaf": FOAF, "prov": PROV,
    "scdl": SCDL, "nif": NIF, "oa": OA, "igeo": IGEO, "skos": SKOS, "dct": DCT, "dcat": DCAT, "void": VOID, "sd": SD,
    "spdx": SPDX, "vcard": VCARD,
    "besluit": BESLUIT, "mandaat": MANDAAT, "rdf": RDF, "rdfs": RDFS, "owl": OWL, "xsd": XSD, "sh": SH,
}  # fmt: skip
