"""How a page is cited: a line of text, and BibTeX; with the day of the state of the graph that it was written from."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from registre.pages.languages import Voice
from registre.pages.values import day
from registre.store.opening import OpenStore

_SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
_SPECIAL |= {sign: rf"\{sign}" for sign in "#$%&_"}
_MARKS = re.compile(r"[\\{}~^#$%&_]")
_NOT_KEY = re.compile(r"[^A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: whose it is (an authority, or nobody), what kind of thing, its title, its day, its address."""

    title: str
    address: str
    author: str = ""
    kind: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """A citation as people write it, and as BibTeX."""

    text: str
    bibtex: str


def state_of(store: OpenStore) -> dt.date | None:
    """Return the day on which what is served was published; None for a store in memory."""
    for name in (Path("CURRENT"), Path("public", "CURRENT")):
        if store.path is not None and (store.path / name).is_file():
            return dt.datetime.fromtimestamp((store.path / name).stat().st_mtime, dt.UTC).date()
    return None


def cite(cited: Cited, state: dt.date | None, voice: Voice) -> Citation:
    """Return how something is cited.

    Args:
        cited: what.
        state: the day of the state of the graph, where it is known.
        voice: the language.
    """
    whose = ", ".join(part for part in (cited.author, cited.kind) if part)
    of_state = voice.say("cite.state", day=day(state, voice.language)) if state else ""
    graph = ", ".join(part for part in ("registre", of_state) if part)
    title = voice.say("cite.title", title=cited.title.rstrip("."))
    return Citation(". ".join(part for part in (whose, title, graph, cited.address) if part), _bibtex(cited, of_state))


def _bibtex(cited: Cited, of_state: str) -> str:
    key = _NOT_KEY.sub("-", cited.address.partition("://")[2].partition("/")[2]).strip("-")[-60:].lstrip("-")
    fields = {
        "author": f"{{{_escaped(cited.author)}}}" if cited.author else "",
        "title": f"{{{_escaped(cited.title)}}}",
        "year": cited.date[:4],
        "note": _escaped(", ".join(part for part in (cited.kind, "registre", of_state) if part)),
        "url": cited.address.replace("{", "%7B").replace("}", "%7D"),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@misc{{{key},\n{lines}}}\n"


def _escaped(text: str) -> str:
    return _MARKS.sub(lambda m: _SPECIAL[m[0]], " ".join(text.split()))
