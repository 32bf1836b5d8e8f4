"""The spaCy pipeline: small components, each writing one kind of fact on the ``Doc``.

The rules themselves are pure functions of the sibling packages; a component only calls one of them and keeps what it
returns under ``doc._.registre``. Texts are addressed by characters: spaCy's French tokenizer splits what belongs
together ("Perrin-Gilbert", "26 500"), takes seconds to load, and longer to run than all rules here. Tokens are words
between spaces.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]  # (no stubs)
from spacy.tokens import Doc
from spacy.vocab import Vocab

from registre.extraction import authority, header, kind, roll, zones
from registre.extraction.act import read_act
from registre.extraction.organisations import known_in
from registre.extraction.reading import Reading
from registre.facts import DocumentKind
from registre.reading.text import Text

_MOST_WORDS = 200_000
"""A vocabulary that has learnt more words than this is given up for a new one, so that memory stays flat."""
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


def _read_known(reading: Reading) -> None:
    reading.known = tuple(known_in(reading.text))


def _read_acts(reading: Reading) -> None:
    read = (read_act(reading, act, item) for item, act in enumerate(reading.zones.acts, start=1))
    reading.acts = tuple(act for act in read if act.number or act.title or act.outcome or act.votes)


ORDER = ("kind", "zones", "authority", "roll", "session", "gazetteer", "acts")
"""The components in their order; each needs what those before it wrote."""

_component("kind", _read_kind, always=True)
_component("zones", _read_zones)
_component("authority", _read_authority)
_component("roll", _read_roll)
_component("session", _read_session)
_component("gazetteer", _read_known)
_component("acts", _read_acts)


@cache
def pipeline() -> Language:
    """Return the pipeline, made once per process."""
    nlp = Language(Vocab(), create_tokenizer=lambda nlp: Tokenizer(nlp.vocab))
    nlp.max_length = 50_000_000
    for name in ORDER:
        nlp.add_pipe(f"registre_{name}")
    return nlp


def run(text: Text) -> Reading:
    """Return all that the components read in ``text``."""
    nlp, reading = pipeline(), Reading(text)
    doc = nlp.make_doc(text.plain)
    doc._.registre = reading
    nlp(doc)
    if len(nlp.vocab) > _MOST_WORDS:
        pipeline.cache_clear()
    return reading
