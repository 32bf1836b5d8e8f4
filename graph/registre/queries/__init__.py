"""Questions that researchers ask of the graph: the catalogue of ``.rq`` files, their parameters, their answers."""

from registre.queries.binding import bound
from registre.queries.catalogue import Catalogue
from registre.queries.header import Parameter, Query, View
from registre.queries.running import Answer, run

__all__ = ["Answer", "Catalogue", "Parameter", "Query", "View", "bound", "run"]
