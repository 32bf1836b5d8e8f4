"""The graph as rectangles: flat, documented tables for those who work with columns.

Each table is a query and a description of its columns (``definitions/``), keyed by the addresses of the graph, with the
words that prove each row beside it.
"""

from registre.tables.definition import Definition, definitions
from registre.tables.writing import write_tables

__all__ = ["Definition", "definitions", "write_tables"]
