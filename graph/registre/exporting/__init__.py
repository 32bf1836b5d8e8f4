"""Writes a store out, in the formats that RDF tools read: the same bytes for the same graph, whatever its history.

Turtle, N-Triples and RDF/XML hold the statements of all graphs together; TriG, N-Quads and JSON-LD keep the graphs
apart.
"""

from registre.exporting.export import FORMATS, export

__all__ = ["FORMATS", "export"]
