"""From the facts of a document to its two graphs.

``graph/document/{sha256}`` holds what the document states, ``graph/evidence/{sha256}`` its text and, for each node, the
words that prove it, the rule that read them and how sure that rule is. Identifiers are those of the contract: the same
fact has the same address whatever document says it.
"""

from registre.mapping.document import quads

__all__ = ["quads"]
