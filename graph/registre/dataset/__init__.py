"""The graph as a data set: what it holds (VoID), how it is published (DCAT-AP), where it is asked (SPARQL service).

The description stands in ``{base}graph/dataset`` and is made of the store and of what its publisher says: no clock, no
guess. It describes all graphs but its own.
"""

from registre.dataset.canonical import canonical_lines, digest
from registre.dataset.describing import dataset_graph, describe, described_lines, refresh
from registre.dataset.publication import Publication

__all__ = ["Publication", "canonical_lines", "dataset_graph", "describe", "described_lines", "digest", "refresh"]
