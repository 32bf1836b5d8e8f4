"""What is said of a page where its address is sent or cited: a line about a thing, who is its author."""

from __future__ import annotations

from collections.abc import Mapping

import pyoxigraph as ox

from registre.pages.citing import Cited
from registre.pages.describing import Describer
from registre.pages.languages import Voice
from registre.pages.things import ThingPage
from registre.pages.walking import follow
from registre.queries import Query
from registre.vocabulary import REG

_LONGEST = 70
_FEW = 4
_COUNTED = ("subsidies", "partners", "agreements", "received", "given", "acts", "roll", "members")
"""The tables that tell most of a thing by how many rows they have."""


def summary(thing: ThingPage, voice: Voice) -> str:
    """Return a line about a thing: what it is, the first of what is known, how much its tables hold."""
    first = [value.text for known in thing.properties for value in known.values[:1]]
    counted = [f"{voice.say(f'section.{table.name}')}{voice.say('site.colon')}{table.total}" for table in thing.tables
               if table.name in _COUNTED]  # fmt: skip
    kind = f"{thing.kind_label[:1].upper()}{thing.kind_label[1:]}"
    parts = [kind, *[text for text in first if len(text) <= _LONGEST][:_FEW], *counted[:2]]
    return " · ".join(part for part in parts if part)


def thing_cited(describer: Describer, thing: ThingPage) -> Cited:
    """Return what is cited of a thing; the author of an act is its authority."""
    node = ox.NamedNode(thing.iri)
    number, date = (describer.showing.first(node, [REG[name]]) or "" for name in ("number", "date"))
    day = next((v.text for v in describer.values(node, REG.date)), "")
    if thing.kind != "Deliberation":
        return Cited(thing.title, thing.iri, kind=thing.kind_label, date=date)
    authority = next(iter(follow(describer.store, node, "adoptedAt/sessionOf/councilOf")), None)
    author = describer.label(authority) if isinstance(authority, ox.NamedNode) else ""
    of_day = describer.voice.say("cite.of_day", day=day) if day else ""
    kind = " ".join(part for part in (thing.kind_label.lower(), number, of_day) if part)
    return Cited(thing.title, thing.iri, author, kind, date)


def question_cited(query: Query, given: Mapping[str, str], address: str, voice: Voice) -> Cited:
    """Return what is cited of an answer: the question with the values of its parameters."""
    labels = {p.name: voice.pick(p.labels) or p.name for p in query.parameters}
    values = ", ".join(f"{labels[name]}{voice.say('site.colon')}{value}" for name, value in given.items())
    title = f"{voice.pick(query.titles)} ({values})" if values else voice.pick(query.titles)
    return Cited(title, address, kind=voice.say("cite.question"))
