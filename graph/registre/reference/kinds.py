"""What bodies are: kinds, and INSEE's nomenclature of legal categories (September 2022) that tells them."""

from __future__ import annotations

from enum import Enum
from functools import cache
from importlib.resources import files


class Kind(Enum):
    """What a body is, as far as its legal category or its file tells."""

    ASSOCIATION = "association"
    FOUNDATION = "foundation"
    COMPANY = "company"
    PUBLIC_BODY = "public-body"
    COMMUNE = "commune"
    INTERCOMMUNALITY = "intercommunality"
    DEPARTMENT = "department"
    REGION = "region"
    PERSON = "person"
    """A sole trader: a person registered for a trade."""
    OTHER = "other"


@cache
def _categories() -> dict[str, tuple[Kind, str]]:
    lines = files("registre.reference").joinpath("categories.tsv").read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {code: (Kind(kind), label) for code, kind, label in rows}


def _nearest(code: str) -> tuple[Kind, str]:
    """The entry of a code, or of the wider category that it lies in."""
    known = _categories()
    return next((known[code[:n]] for n in range(len(code), 0, -1) if code[:n] in known), (Kind.OTHER, ""))


@cache
def kind_of(category: str) -> Kind:
    """Return the kind that a legal category tells.

    >>> kind_of("9220"), kind_of("7210"), kind_of("5710")
    (<Kind.ASSOCIATION: 'association'>, <Kind.COMMUNE: 'commune'>, <Kind.COMPANY: 'company'>)
    """
    return _nearest(category)[0]


@cache
def label(category: str) -> str:
    """Return what a legal category is called, in French: its own label, or that of the wider category it lies in.

    >>> label("9220")
    'Association déclarée'
    """
    return _nearest(category)[1]
