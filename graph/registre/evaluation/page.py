"""The errors of an evaluation as a page: each beside the words, and the page of the source, where it is to be seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import groupby
from typing import Any

from jinja2 import Environment

from registre.evaluation.evaluating import Evaluation
from registre.evaluation.figures import headline
from registre.evaluation.items import Document
from registre.evaluation.locating import Located
from registre.evaluation.sources import Sources

_AROUND = 160
"""How many characters of the text are shown on each side of an error's words."""
_NOWHERE = (0, -1)


def _squeezed(words: str) -> str:
    return " ".join(words.split())


def _quoted(document: Document | None, error: Located) -> dict[str, str]:
    """The words where an error is to be seen, and those around them."""
    if document is None or error.at is None:
        return {"before": "", "words": "", "after": ""}
    start, end, text = error.at.start, error.at.end, document.text
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return {"before": _squeezed(before) + " ", "words": _squeezed(text[start:end]), "after": " " + _squeezed(after)}


def _error(number: int, document: Document | None, error: Located) -> dict[str, Any]:
    verdict = error.verdict
    return {
        "number": number,
        "kind": "missed" if verdict.found is None else "invented",
        "family": verdict.family,
        "act": verdict.act,
        "rule": verdict.found.rule if verdict.found else "",
        "says": str(verdict.gold or verdict.found),
        "box": error.at.box if error.at else None,
        **_quoted(document, error),
    }


def _where(error: Located) -> tuple[int, int]:
    return (error.at.page or 0, error.at.start) if error.at else _NOWHERE


def _pages(document: Document | None, errors: Iterable[Located], sources: Sources | None) -> Iterator[dict[str, Any]]:
    """The errors of a document, page by page, with a picture of each page that has one."""
    numbered = list(enumerate(sorted(errors, key=_where), start=1))
    seen = [_where(error)[0] for _, error in numbered]
    pictures = sources.pictures(document, filter(None, seen)) if sources and document else {}
    for page, run in groupby(numbered, key=lambda pair: _where(pair[1])[0]):
        picture, width, height = pictures.get(page, ("", 0.0, 0.0))
        rows = [_error(number, document, error) for number, error in run]
        yield {"number": page, "errors": rows, "picture": picture, "width": width, "height": height}


def _documents(
    evaluation: Evaluation, errors: Sequence[Located], sources: Sources | None
) -> Iterator[Mapping[str, Any]]:
    for file, families in evaluation.by_document.items():
        own = [error for error in errors if error.verdict.file == file]
        yield {
            "file": file,
            "headline": headline(families),
            "layout": evaluation.layouts[file],
            "errors": len(own),
            "pages": _pages(evaluation.documents.get(file), own, sources),
        }


def page(evaluation: Evaluation, errors: Sequence[Located], sources: Sources | None = None) -> str:
    """Return an HTML page with the figures and errors of an evaluation; it loads nothing.

    Args:
        evaluation: the verdicts.
        errors: its errors, located.
        sources: the files of the corpus, to show pages of them; None for words alone.
    """
    environment = Environment(autoescape=True, trim_blocks=False)
    template = environment.from_string(files(__package__).joinpath("page.html").read_text(encoding="utf-8"))
    shown = _documents(evaluation, errors, sources)
    return template.render(evaluation=evaluation, headline=headline, documents=shown)
