"""The store of the graph: Oxigraph, on disk or in memory, with a document's graphs as its unit of change.

What a crash leaves: a document is replaced in one transaction, so it is there whole, as it was or as it is; what
follows from all documents may lag behind until the next build. Readers open a snapshot of the last build. Loads cut
short leave ``bulk-*.sst`` files, which the next writer removes.
"""

from registre.store.changes import replace, unchanged
from registre.store.opening import create, open_existing
from registre.store.publishing import publish

__all__ = ["create", "open_existing", "publish", "replace", "unchanged"]
