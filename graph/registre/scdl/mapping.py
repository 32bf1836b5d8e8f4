"""From the rows of a published table to the two graphs of its document.

A row is a ``reg:Declaration``: what an authority declares of an act or of a grant, kept apart from what acts say, so
that no sum counts a grant twice. Its cells hang on it under the standard's own names (``scdl:montant``).
``reg:declares`` leads to the act, which is the act's own node; its evidence to the words of each cell, with their line
and column.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from pyoxigraph import NamedNode, Quad

from registre.authorities import Reference
from registre.facts import Authority, Document, DocumentKind, Organisation, Proof, Rule, Source
from registre.mapping.graph import Graph
from registre.mapping.identifiers import Identifiers
from registre.mapping.keys import act_number, act_path
from registre.mapping.people import authority as describe_authority
from registre.mapping.people import organisation as describe_organisation
from registre.scdl.faults import Fault
from registre.scdl.reading import Row, Table
from registre.siret import key_holds
from registre.vocabulary import DCT, NIF, REG, SCDL

RULE = Rule("scdl-row", 1, Decimal(1))
"""What says that a declaration was read in a table: a cell is read, not interpreted."""

NUMBER = {"deliberations": "DELIB_ID", "subventions": "referenceDecision"}
DATE = {"deliberations": "DELIB_DATE", "subventions": "dateConvention"}
_NAME = {"deliberations": "COLL_NOM", "subventions": "nomAttribuant"}
_SIRET = {"deliberations": "COLL_SIRET", "subventions": "idAttribuant"}


class Declarations:
    """The graphs of one table while they are written.

    Args:
        table: what was read.
        source: the file's name and hash.
        base: the IRI that individuals begin with.
        publisher: who declares, where the table itself does not say.
    """

    def __init__(self, table: Table, source: Source, base: str, publisher: Authority | None) -> None:
        self.table, self.publisher = table, publisher
        head = tuple(cell.span for cell in table.head.line.cells if cell.value)
        document = Document(source, table.text, DocumentKind.LIST, Proof(head, RULE), authority=publisher)
        self.graph = Graph(Identifiers(base, document))

    def quads(self, faults: list[Fault]) -> list[Quad]:
        """Return all statements, sorted; the faults stand as remarks of the document."""
        self._source(faults)
        for row in self.table.rows:
            self._row(row)
        return self.graph.quads()

    def _source(self, faults: list[Fault]) -> None:
        graph, source = self.graph, self.graph.document.source
        node = graph.describe(
            graph.ids.source,
            REG.SourceDocument,
            fileName=source.file_name,
            sha256=source.sha256,
            documentKind=DocumentKind.LIST,
        )
        graph.state(node, DCT.conformsTo, NamedNode(self.table.schema.source))
        graph.note(node, NIF.isString, self.table.text)
        graph.prove(node, graph.document.kind_proof)
        for fault in faults:
            graph.note(node, REG.remark, str(fault))

    def _row(self, row: Row) -> None:
        graph, schema = self.graph, self.table.schema
        node = graph.describe(
            graph.ids.node(f"document/{graph.document.source.sha256}/row/{row.line}"), REG.Declaration
        )
        graph.state(node, DCT.source, graph.ids.source)
        declarer, path = self._declarer(row)
        graph.state(node, REG.declaredBy, declarer)
        graph.state(node, REG.declares, self._act(row, path))
        if schema.name == "subventions":
            graph.state(node, REG.declaredBeneficiary, self._beneficiary(row))
        for column, value in row.values.items():
            graph.state(node, SCDL[column], value)
        self._prove(node, row)

    def _prove(self, node: NamedNode, row: Row) -> None:
        graph = self.graph
        spans = {column: span for column, span in row.spans.items() if span.start < span.end}
        graph.prove(node, Proof(tuple(spans.values()), RULE))
        for column, span in spans.items():
            fragment = graph.ids.fragment(span.start, span.end)
            graph.note(fragment, REG.line, self.table.text.count("\n", 0, span.start) + 1)
            graph.note(fragment, REG.column, column)

    def _declarer(self, row: Row) -> tuple[NamedNode | None, str | None]:
        """Who declares: as its SIRET says, else its name, else the publisher; and where its acts lie."""
        schema = self.table.schema.name
        name, siret = str(row.values.get(_NAME[schema], "")), str(row.values.get(_SIRET[schema], ""))
        found = known(siret, name) or (None if name or siret else self.publisher)
        if found:
            return describe_authority(self.graph, found), found.address
        if not name:
            return None, None
        siren = siret[:9] if key_holds(siret) else None
        return describe_organisation(self.graph, Organisation(name, siren=siren)), None

    def _act(self, row: Row, path: str | None) -> NamedNode | None:
        """The act that is declared: its own node, where the number and the authority say which it is."""
        number = row.values.get(NUMBER[self.table.schema.name])
        day = row.values.get(DATE[self.table.schema.name])
        if not isinstance(number, str) or path is None or not act_number(number):
            return None
        sitting = day if isinstance(day, dt.date) and self.table.schema.name == "deliberations" else None
        within = act_path(number, sitting)
        if within is None:
            return None
        return self.graph.describe(self.graph.ids.node(f"authority/{path}/{within}"), REG.Deliberation, number=number)

    def _beneficiary(self, row: Row) -> NamedNode | None:
        name, siret = row.values.get("nomBeneficiaire"), str(row.values.get("idBeneficiaire", ""))
        rna = row.values.get("rnaBeneficiaire")
        if not isinstance(name, str):
            return None
        real = siret if len(siret) == 14 and key_holds(siret) else None
        local = Reference.load().by_siren(real[:9]) if real else None
        address = local.address if local else None
        body = Organisation(name, siret=real, rna=rna if isinstance(rna, str) else None, authority=address)
        return describe_organisation(self.graph, body)


def known(siret: str, name: str) -> Authority | None:
    """Return the authority that a SIRET means, else a name."""
    reference = Reference.load()
    return reference.by_siren(siret[:9]) or (reference.find(name) if name else None)
