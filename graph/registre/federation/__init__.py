"""Queries that reach other endpoints: ``SERVICE`` asked with the bindings that are known, some hundred at a time.

The store alone would send the pattern of a ``SERVICE`` as it stands, unbound, and wait for as long as it takes. Here
each ``SERVICE`` is asked beforehand, in batches of ``VALUES``, and its answer takes its place in the query, which the
store then answers by itself: all that SPARQL says of joins, OPTIONAL, MINUS and aggregates stays the store's.
"""

from registre.federation.answering import Federation, Report
from registre.federation.limits import Limits

__all__ = ["Federation", "Limits", "Report"]
