"""Updates a store, in a process of its own that can be ended: ``python -m registre.serving.updating STORE``.

The update comes on the standard input; what came of it goes to the standard output, as JSON. Statements that name no
graph are kept in ``{base}graph/corrections``: what is served is the sum of the named graphs.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pyoxigraph as ox

from registre.errors import StoreError
from registre.inference import infer
from registre.serving.seccomp import without_sockets
from registre.store.opening import OpenStore, create
from registre.store.publishing import publish

BUSY = "writing"
"""Stands in the message of a store that another process writes."""


def update(store: OpenStore, text: str, base: str | None = None) -> None:
    """Carry out an update, draw what follows from it, and publish the store.

    Args:
        store: a store open to write.
        text: the SPARQL update.
        base: what relative addresses in it are relative to.

    Raises:
        SyntaxError: it is no update.
        StoreError: the store cannot be published.
        OSError: it failed; the store is then as it was.
    """
    corrections = ox.NamedNode(f"{store.base}graph/corrections")
    store.graph.update(text, base_iri=base)
    store.graph.update(f"ADD DEFAULT TO {corrections}; DROP DEFAULT")
    infer(store.graph, store.base)
    publish(store)


def main(folder: str) -> dict[str, str]:
    """Carry out the update of the standard input; return what came of it."""
    without_sockets()  # (memory is not limited: who shows the token is trusted, and publishing takes what it takes)
    asked = json.loads(sys.stdin.read())
    try:
        update(create(Path(folder)), asked["text"], asked["base"])
    except (SyntaxError, ValueError) as error:
        return {"wrong": "syntax", "says": str(error)}
    except StoreError as error:
        return {"wrong": "busy" if BUSY in error.what else "failed", "says": str(error)}
    except (OSError, RuntimeError) as error:
        return {"wrong": "failed", "says": str(error)}
    return {}


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1])))
