"""Describes the service for who asks it nothing, as the description of its data set does."""

from __future__ import annotations

import pyoxigraph as ox

from registre.dataset.service import service_description
from registre.queries.running import FUNCTIONS
from registre.serving.settings import Settings
from registre.vocabulary import PREFIXES


def description(endpoint: str, settings: Settings, form: ox.RdfFormat) -> bytes:
    """Return the description of an endpoint (SPARQL 1.1 Service Description).

    Args:
        endpoint: its address.
        settings: what the server was started with.
        form: how the description is written.
    """
    facts = service_description(
        endpoint, functions=FUNCTIONS, updates=settings.token is not None, federates=bool(settings.services)
    )
    spaces = {prefix: space.iri for prefix, space in PREFIXES.items()}
    return ox.serialize(facts, format=form, prefixes=spaces) or b""
