"""Stores of invented acts, written as records and mapped as a build maps them."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable

import pytest

from registre.facts import (
    Act,
    Attendance,
    AttendanceStatus,
    Authority,
    Civility,
    Document,
    DocumentKind,
    Mention,
    Organisation,
    Person,
    Proof,
    Rule,
    SamePerson,
    Session,
    Source,
    Span,
    Subsidy,
    SubsidyStatus,
)
from registre.identity import Identity, identify
from registre.inference import infer
from registre.mapping import quads
from registre.store.opening import OpenStore

PROOF = Proof((Span(0, 1),), Rule("test"))
PIERREFONDS = Authority("Commune de Pierrefonds", "commune/60491")
COUTHENANS = Authority("Commune de Couthenans", "commune/70184")
CCLO = Authority("Communauté de communes des Lisières de l'Oise", "epci/246000749")
DAY = dt.date(2021, 5, 4)


def person(name: str) -> Person:
    """A person as printed: "Mme Roche" by the family name alone, "Mme Alma Roche" in full."""
    civility = next((c for c in Civility if name.startswith(f"{c.value} ")), None)
    bare = name.removeprefix(f"{civility.value} ") if civility else name
    return Person(bare, civility, family_name_only=bool(civility) and " " not in bare)


def document(
    authority: Authority,
    *bodies: str | Organisation,
    grants: Iterable[str] = (),
    roll: Iterable[str] = (),
    reporters: Iterable[str] = (),
    same: Iterable[tuple[str, str]] = (),
    day: dt.date = DAY,
) -> Document:
    """An extract: the bodies that its act names, whom it grants money, who sat."""
    organisations = [one if isinstance(one, Organisation) else Organisation(one) for one in bodies]
    key = repr((authority, bodies, tuple(grants), tuple(roll), tuple(reporters), day))
    awards = tuple(Subsidy(Organisation(name), SubsidyStatus.AWARDED, PROOF) for name in grants)
    act = Act(1, PROOF, subsidies=awards, mentions=tuple(Mention(one, PROOF) for one in organisations))
    acts = [act, *(Act(n, PROOF, rapporteur=person(name)) for n, name in enumerate(reporters, start=2))]
    return Document(
        Source(f"{hashlib.sha256(key.encode()).hexdigest()[:8]}.txt", hashlib.sha256(key.encode()).hexdigest()),
        "x",
        DocumentKind.MINUTES,
        PROOF,
        authority,
        session=Session("conseil", day),
        attendances=tuple(Attendance(person(name), AttendanceStatus.PRESENT, PROOF) for name in roll),
        same_persons=tuple(SamePerson(person(a), person(b), PROOF) for a, b in same),
        acts=tuple(acts),
    )


Filled = Callable[..., OpenStore]


@pytest.fixture
def filled() -> Filled:
    """Makes a store in memory of some documents."""

    def make(*documents: Document) -> OpenStore:
        store = OpenStore.in_memory()
        for one in documents:
            store.graph.extend(quads(one, store.base))
        infer(store.graph, store.base)
        return store

    return make


@pytest.fixture
def one_of(filled: Filled) -> Callable[..., Callable[[str, str], bool]]:
    """Tells, of some documents, whether two paths are one."""

    def make(*documents: Document) -> Callable[[str, str], bool]:
        store = filled(*documents)
        found: Identity = identify(store.graph, store.base)
        return lambda one, other: other in found.clusters.members(one)

    return make
