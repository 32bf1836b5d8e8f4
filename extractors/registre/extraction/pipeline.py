"""The spaCy pipeline: small components, each writing one kind of fact on the ``Doc``.

The rules themselves are pure functions of the sibling packages; a component only calls one of them and keeps what it
returns under ``doc._.registre``. Texts are addressed by characters, since spaCy's French tokenizer splits what belongs
together ("Perrin-Gilbert", "26 500"); its tokens and matchers serve the gazetteer.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from registre.extraction import authority, header, kind, roll, zones
from registre.extraction.act import read_act
from registre.extraction.organisations import Gazetteer
from registre.extraction.reading import Reading
from registre.facts import DocumentKind
from registre.reading.text import Text

_CACHE = 200_000
_SEEN: set[str] = set()
Component = Callable[[Doc], Doc]

if not Doc.has_extension("registre"):
    Doc.set_extension("registre", default=None)


def _writes(step: Callable[[Reading], None]) -> Component:
    """A component that lets ``step`` add to what was read of a document."""

    def component(doc: Doc) -> Doc:
        step(doc._.registre)
        return doc

    return component


def _component(name: str, step: Callable[[Reading], None], *, always: bool = False) -> None:
    """Registers ``step``; but for ``always``, what holds no deliberation is passed over."""

    def guarded(reading: Reading) -> None:
        if always or reading.kind.kind is not DocumentKind.OTHER:
            step(reading)

    Language.factory(f"registre_{name}", func=lambda nlp, name: _writes(guarded))  # noqa: ARG005


def _read_kind(reading: Reading) -> None:
    reading.kind = kind.classify(reading.text)


def _read_zones(reading: Reading) -> None:
    reading.zones = zones.cut(reading.text, reading.kind.kind)


def _read_authority(reading: Reading) -> None:
    reading.authority = authority.authority(reading.text)
    if reading.authority is None and (found := authority.by_place(reading.text)):
        reading.authority = found
        reading.remarks = (f"Aucune autorité n’est nommée : {found.name} est déduite du lieu le plus cité.",)
    reading.council = authority.council_name(reading.text)
    reading.level = authority.level(reading.text) if reading.authority is None else None


def _read_roll(reading: Reading) -> None:
    reading.roll = roll.extract(reading.text, reading.text.whole)


def _read_session(reading: Reading) -> None:
    reading.session = header.session_header(reading.text)


def _read_acts(reading: Reading) -> None:
    reading.acts = tuple(read_act(reading, act, item) for item, act in enumerate(reading.zones.acts, start=1))


ORDER = ("kind", "zones", "authority", "roll", "session", "gazetteer", "acts")
"""The components in their order; each needs what those before it wrote."""

_component("kind", _read_kind, always=True)
_component("zones", _read_zones)
_component("authority", _read_authority)
_component("roll", _read_roll)
_component("session", _read_session)
_component("acts", _read_acts)


@Language.factory("registre_gazetteer")
def _gazetteer(nlp: Language, name: str) -> Component:  # noqa: ARG001
    find = Gazetteer(nlp)

    def component(doc: Doc) -> Doc:
        if doc._.registre.kind.kind is not DocumentKind.OTHER:
            doc._.registre.known = tuple(find(doc))
        return doc

    return component


@cache
def pipeline() -> Language:
    """Return the pipeline, made once per process."""
    nlp = spacy.blank("fr")
    nlp.max_length = 50_000_000
    setattr(nlp.tokenizer, "max_cache_size", _CACHE)  # noqa: B010  (spaCy types the tokenizer as any function)
    for name in ORDER:
        nlp.add_pipe(f"registre_{name}")
    return nlp


def _tokens(nlp: Language, text: str) -> Doc:
    """Tokens of ``text``: each new word once alone first, for the French tokenizer stops caching in long texts."""
    new = set(text.split()) - _SEEN
    for word in new:
        nlp.tokenizer(word)
    if len(_SEEN) + len(new) < _CACHE:
        _SEEN.update(new)
    return nlp.tokenizer(text)


def run(text: Text) -> Reading:
    """Return all that the components read in ``text``."""
    nlp = pipeline()
    doc = _tokens(nlp, text.plain)
    doc._.registre = Reading(text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    reading: Reading = doc._.registre
    return reading
