"""Records outside of the register, as judgements name them: a number with its kind, or an address.

"SIREN 200046977", "http://www.wikidata.org/entity/Q456": natural keys too, so that a judgement of a link holds whatever
rule found the record, and in a store built anew.
"""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from registre.errors import UsageError
from registre.siret import key_holds
from registre.vocabulary import REG

WIKIDATA = "http://www.wikidata.org/entity/"
KINDS = ("SIREN", "SIRET", "RNA", "CodeINSEE")
"""The kinds of numbers: local names of their datatypes."""

_RECORD = re.compile(rf"(?:{'|'.join(KINDS)}) \S+\Z|https?://[^\s<>\"{{}}|\\^`]+\Z")
_FORMS = {
    "SIREN": re.compile(r"\d{9}"),
    "SIRET": re.compile(r"\d{14}"),
    "RNA": re.compile(r"W\d[0-9A-Z]\d{7}"),
    "CodeINSEE": re.compile(r"\d[0-9AB]\d{3}|\d{2,3}|2[AB]"),
}
_CHECKED = {"SIREN", "SIRET"}
_ITEM = re.compile(r"Q\d+", re.IGNORECASE)
_NEXT = "give a SIREN, SIRET, RNA number, a Q-id of Wikidata, or an address in full"


def is_record(side: str) -> bool:
    """Whether a side of a judgement is a record outside, and no individual of the register."""
    return bool(_RECORD.match(side))


def record(text: str) -> str:
    """Return the record that words mean.

    Raises:
        UsageError: they mean none, or a digit of the number is wrong.

    >>> record("200 046 977"), record("rna W691000001"), record("q456")
    ('SIREN 200046977', 'RNA W691000001', 'http://www.wikidata.org/entity/Q456')
    """
    said = text.strip()
    if _ITEM.fullmatch(said):
        return WIKIDATA + said.upper()
    if said.startswith(("http://", "https://")) and is_record(said):
        return said
    named = next((kind for kind in KINDS if said.casefold().startswith(kind.casefold())), "")
    number = re.sub(r"[\s.:]", "", said[len(named) :]).upper()
    kinds = (named,) if named else KINDS[:3]
    kind = next((kind for kind in kinds if _FORMS[kind].fullmatch(number)), "")
    if not kind:
        raise UsageError(f"“{text}” is no record", next_step=_NEXT)
    if kind in _CHECKED and not key_holds(number):
        raise UsageError(f"a digit of the {kind} “{text}” is wrong: its key does not hold", next_step="read it again")
    return f"{kind} {number}"


def term(side: str) -> Literal | NamedNode:
    """Return a record as the graph has it: a typed number, or an address."""
    kind, blank, value = side.partition(" ")
    return Literal(value, datatype=REG[kind]) if blank else NamedNode(side)


def of_term(node: Literal | NamedNode) -> str:
    """Return the record that a typed number or an address is."""
    if isinstance(node, NamedNode):
        return node.value
    return f"{node.datatype.value.removeprefix(REG.iri)} {node.value}"
