"""The pages of the desk: things, questions, search, network, vocabulary; in French and English.

Everything can be read without JavaScript; scripts make it quicker. Pages load nothing from other servers.
"""

from __future__ import annotations

from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from registre.pages.desk import Desk
from registre.pages.rendering import STATIC
from registre.pages.search import Keeper
from registre.pages.views.asking import Asking
from registre.pages.views.explorer import Explorer
from registre.pages.views.questions import Questions
from registre.pages.views.search import Searching
from registre.pages.views.things import Things
from registre.pages.views.vocabulary import Ontology

__all__ = ["SPARQL_PAGE", "routes"]

SPARQL_PAGE = "/ask"
"""The address of the page where people write SPARQL."""


def routes(desk: Desk) -> list[BaseRoute]:
    """Return the routes of all pages of a server.

    Args:
        desk: the server that they are mounted in.
    """
    keeper = Keeper(desk.snapshot)
    things, questions = Things(desk), Questions(desk, keeper)
    explorer = Explorer(desk, keeper)
    searching, ontology = Searching(desk, keeper), Ontology(desk)
    return [
        Route("/", searching.home),
        Route("/search", searching.search),
        Route("/search.json", searching.suggest),
        Route("/ontology", ontology.show),
        Route("/ontology.{suffix}", ontology.show),
        Route("/id/{path:path}", things.show),
        Route(SPARQL_PAGE, Asking(desk, keeper).show),
        Route("/explore", explorer.show),
        Route("/explore.{suffix}", explorer.show),
        Route("/questions", questions.index),
        Route("/questions/{name}", questions.show),
        Route("/picture/{sha256}/{number:int}.jpg", things.picture),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
