"""What an evaluation says, for programs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from registre.evaluation.evaluating import Evaluation
from registre.evaluation.figures import Figures, headline
from registre.evaluation.items import Item
from registre.evaluation.locating import Located


def _figures(figures: Figures) -> dict[str, float]:
    return {
        "precision": round(figures.precision, 6),
        "recall": round(figures.recall, 6),
        "f1": round(figures.f1, 6),
        "gold": figures.gold,
        "found": figures.found,
    }


def _group(families: Mapping[str, Figures]) -> dict[str, Any]:
    return {"headline": round(headline(families), 6), "families": {n: _figures(f) for n, f in families.items()}}


def _item(item: Item | None) -> dict[str, Any] | None:
    return None if item is None else {name: value for name, value in item.values.items() if value not in (None, "")}


def _error(error: Located) -> dict[str, Any]:
    verdict, at = error.verdict, error.at
    place = {"start": at.start, "end": at.end, "page": at.page, "box": at.box} if at else None
    return {
        "kind": "missed" if verdict.found is None else "invented",
        "family": verdict.family,
        "file": verdict.file,
        "act": verdict.act,
        "says": _item(verdict.gold or verdict.found),
        "rule": verdict.found.rule if verdict.found else "",
        "at": place,
    }


def as_json(evaluation: Evaluation, errors: Sequence[Located]) -> dict[str, Any]:
    """Return all figures and errors of an evaluation: by family, council, layout and document, and by rule."""
    return {
        "corpus": evaluation.corpus,
        **_group(evaluation.families),
        "councils": {name: _group(families) for name, families in evaluation.councils.items()},
        "layouts": {name: _group(families) for name, families in evaluation.by_layout.items()},
        "documents": {name: _group(families) for name, families in evaluation.by_document.items()},
        "not_built": evaluation.missing,
        "rules": [
            {"rule": use.rule, "right": use.right, "wrong": use.wrong, "councils": list(use.councils)}
            for use in evaluation.rules
        ],
        "errors": [_error(error) for error in errors],
    }
