"""What the graph holds of documents, as rows: the questions that an evaluation asks it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from registre.store.opening import OpenStore
from registre.vocabulary import PREFIXES

Row = Mapping[str, str]
"""The values of a row by name; what is not said is left out."""

_PREFIXES = "".join(f"PREFIX {name}: <{namespace}>\n" for name, namespace in PREFIXES.items())
_PROVED = "OPTIONAL { ?node reg:evidence ?evidence } OPTIONAL { ?node reg:extractedBy ?rule }"

DOCUMENTS = """
?node a reg:SourceDocument ; reg:fileName ?file . OPTIONAL { ?node nif:isString ?text }
OPTIONAL { ?node reg:documentKind ?kind }
OPTIONAL { ?node reg:publicationDate ?publication_date } OPTIONAL { ?node reg:legalControlDate ?legal_control_date }
"""
SESSIONS = """
?node a reg:Session ; dct:source ?document .
OPTIONAL {
  ?node reg:sessionOf/reg:councilOf ?body .
  OPTIONAL { ?body rdfs:label ?organisation } OPTIONAL { ?body reg:level ?level }
}
OPTIONAL { ?node reg:date ?date } OPTIONAL { ?node reg:convocationDate ?convocation_date }
OPTIONAL { ?node reg:presidedBy/rdfs:label ?president } OPTIONAL { ?node reg:secretary/rdfs:label ?secretary }
OPTIONAL { ?node reg:membersInOffice ?members_in_office }
"""
ROLL = """
?node a reg:Attendance ; dct:source ?document ; reg:attendee ?person ; reg:status ?status . ?person rdfs:label ?name
OPTIONAL { ?person reg:civility ?civility } OPTIONAL { ?node reg:proxy/reg:proxyHolder/rdfs:label ?proxy_to }
"""
ACTS = """
?node a reg:Deliberation ; dct:source ?document .
OPTIONAL { ?node reg:number ?number } OPTIONAL { ?node dct:title ?title }
OPTIONAL { ?node reg:rapporteur/rdfs:label ?rapporteur } OPTIONAL { ?node reg:outcome ?outcome }
"""
OF_ACTS = {
    "vote": """
?act reg:vote ?node .
OPTIONAL { ?node reg:votesFor ?for } OPTIONAL { ?node reg:votesAgainst ?against }
OPTIONAL { ?node reg:abstentions ?abstention } OPTIONAL { ?node reg:voteStatus ?status }
""",
    "named voters": """
?act reg:vote ?node .
{ ?node reg:voterAgainst/rdfs:label ?name BIND("against" AS ?side) }
UNION { ?node reg:voterAbstaining/rdfs:label ?name BIND("abstention" AS ?side) }
""",
    "subsidy": """
?act reg:subsidy ?node . ?node a reg:Subsidy .
OPTIONAL { ?node reg:beneficiary/rdfs:label ?beneficiary } OPTIONAL { ?node reg:amount ?amount }
OPTIONAL { ?node reg:subsidyStatus ?status } OPTIONAL { ?node reg:funder/rdfs:label ?funder }
OPTIONAL { ?node reg:nature ?nature } OPTIONAL { ?node reg:fiscalYear ?year } OPTIONAL { ?node reg:currency ?currency }
""",
    "partners": "?act reg:partnership ?node . ?node reg:partner/rdfs:label ?name OPTIONAL { ?node reg:role ?role }",
    "organisations": "?act reg:mentions ?node . ?node a reg:Organisation ; rdfs:label ?name",
    "agreements": "?act reg:agreement ?node . ?node a reg:Agreement ; reg:counterparty/rdfs:label ?name",
    "citations": """
?act reg:cites ?node . ?node a reg:Deliberation .
OPTIONAL { ?node reg:number ?number } OPTIONAL { ?node reg:date ?date }
""",
    "legal bases": "?act reg:legalBasis ?node . ?node rdfs:label ?name",
    "budget lines": """
?act reg:budgetLine ?node . ?node reg:amount ?amount ; reg:side ?side OPTIONAL { ?node rdfs:label ?label }
""",
    "charge": """
?act reg:charge ?node .
OPTIONAL { ?node reg:budget ?budget } OPTIONAL { ?node reg:fiscalYear ?year } OPTIONAL { ?node reg:chapter ?chapter }
OPTIONAL { ?node reg:budgetArticle ?article } OPTIONAL { ?node reg:operation ?operation }
""",
}
"""What is asked of each act, family by family."""


def rows(store: OpenStore, pattern: str) -> Iterator[Row]:
    """Give the solutions of a pattern over all graphs, with evidence and rule of what it calls ``?node``."""
    query = f"{_PREFIXES} SELECT DISTINCT * WHERE {{ {pattern} {_PROVED} }}"
    found = store.graph.query(query, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    names = [variable.value for variable in found.variables]
    for row in found:
        yield {n: v.value for n in names if isinstance(v := row[n], ox.NamedNode | ox.Literal)}
