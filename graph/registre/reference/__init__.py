"""The national files of bodies and places, as one index on disk that is searched by name and by number.

``building.build`` makes it from the files as published; ``index.Index`` answers. Nothing here knows of RDF.
"""

from registre.reference.entity import Entity, Scheme
from registre.reference.index import Hit, Index
from registre.reference.kinds import Kind

__all__ = ["Entity", "Hit", "Index", "Kind", "Scheme"]
