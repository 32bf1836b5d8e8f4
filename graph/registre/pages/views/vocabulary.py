"""``/ontology``: the vocabulary, as a page and as data."""

from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from registre.ontology import ALIGNMENTS, TERMS, VOCABULARIES, triples
from registre.pages.describing import Describer, Shown
from registre.pages.desk import Desk
from registre.pages.diagram import SIZE, edges, nodes
from registre.pages.negotiation import FORMS, HTML, Form, accepted
from registre.pages.rendering import page, voice_of
from registre.pages.views.errors import message
from registre.pages.vocabulary_page import vocabulary
from registre.vocabulary import PREFIXES, RDF, REG

_BY_SUFFIX = {form.suffix: form for form in FORMS}


class Ontology:
    """Answers for the vocabulary.

    Args:
        desk: the server.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def show(self, request: Request) -> Response:
        """The vocabulary, in the form that its suffix or the ``Accept`` header asks for."""
        suffix = request.path_params.get("suffix")
        form = _BY_SUFFIX.get(suffix) if suffix else accepted(request.headers.get("accept", ""))
        if form is None:
            return message(request, "error.not_found", status=404)
        return await run_in_threadpool(self._page if form is HTML else _data, request, form)

    def _page(self, request: Request, _: Form) -> Response:
        language = voice_of(request).language
        found = vocabulary(language)
        examples = dict(self._examples(request, [row.name for row in found.classes]))
        drawn = {"nodes": nodes(language), "edges": tuple(edges(found.relations, language)), "size": SIZE}
        context = {"ontology": found, "diagram": drawn, "examples": examples, "forms": FORMS, "namespace": str(REG)}
        return page(request, "ontology.html", context)

    def _examples(self, request: Request, classes: list[str]) -> Iterator[tuple[str, Shown]]:
        """An individual of each class that has some: the first that the store finds."""
        store = self._desk.snapshot()
        describer = Describer(store, voice_of(request))
        for name in classes:
            found = store.graph.quads_for_pattern(None, RDF.type, REG[name], None)
            node = next((quad.subject for quad in found if isinstance(quad.subject, ox.NamedNode)), None)
            if node and not node.value.startswith(str(REG)):
                yield name, describer.value(node)


def _data(_: Request, form: Form) -> Response:
    statements = (triple for file in (TERMS, ALIGNMENTS, VOCABULARIES) for triple in triples(file))
    prefixes = {prefix: str(namespace) for prefix, namespace in PREFIXES.items()}
    written = ox.serialize(statements, format=ox.RdfFormat.from_media_type(form.media_type), prefixes=prefixes)
    return Response(written, media_type=form.media_type, headers={"Vary": "Accept, Accept-Language"})
