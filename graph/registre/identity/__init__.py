"""Who is one: bodies and persons that documents name in several ways, without touching what the documents say.

Rules compare what the documents tell of two names and judge them (:mod:`registre.identity.comparing` for bodies,
:mod:`registre.identity.namesakes` for persons); people judge too, and their word goes before. All judgements stand in
``{base}graph/judgements``. What follows from them stands in ``{base}graph/canonical``: for each individual the one that
stands for it (``reg:canonical``, itself where it is alone), and the judgements that contradict others.

The rules judge anew after every build, people's judgements stay; the same documents and judgements give the same
graphs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from pyoxigraph import NamedNode, Store, Triple

from registre.identity import blocking, comparing
from registre.identity.canonical import Rank, rank_of_body, rank_of_person, view
from registre.identity.clusters import Clusters, clustered
from registre.identity.competing import Competing
from registre.identity.graphs import all_triples, canonical_graph, contradicting, judgements_graph, stored
from registre.identity.judgements import Judgement
from registre.identity.namesakes import judge_people
from registre.identity.people import Someone, people, stated_pairs
from registre.identity.profiles import Profile, profiles
from registre.inference.facts import Facts
from registre.store.anew import Anew
from registre.store.derived import renew

__all__ = ["Identity", "follows", "identify", "ruled_bodies"]


@dataclass(frozen=True)
class Identity:
    """What is known of who is one.

    Attributes:
        judgements: those that hold, one for each pair.
        clusters: the groups that they make, and the contradictions.
    """

    judgements: tuple[Judgement, ...]
    clusters: Clusters


def ruled_bodies(bodies: Mapping[str, Profile]) -> Iterator[Judgement]:
    """Give what the rule says of organisations."""
    competing = Competing(bodies.values())
    for pair in blocking.pairs(bodies):
        one, other = bodies[pair.one], bodies[pair.other]
        if judgement := comparing.judge(pair, one, other, competing.count):
            yield judgement


def follows(store: Store | Anew, base: str) -> tuple[Identity, dict[NamedNode, Iterable[Triple]]]:
    """Judge who is one; return it, and what the graphs of judgements and of the canonical view are to hold.

    Args:
        store: a store that is open.
        base: the IRI under which individuals and graphs are named.

    Raises:
        OSError: the store cannot be read.
    """
    facts = Facts(store, base)
    bodies, persons = profiles(facts, base), people(facts, base)
    ruled = [*ruled_bodies(bodies), *judge_people(persons, stated_pairs(facts, base))]
    said = [judgement for judgement in stored(store, base) if not judgement.by_rule]
    about = (judgement for judgement in said if not judgement.pair.record)
    holding = {judgement.pair: judgement for judgement in chain(ruled, about)}
    marks = {path: profile.marks for path, profile in bodies.items()}
    marks |= {path: someone.marks for path, someone in persons.items()}
    clusters = clustered(holding.values(), marks)
    seen = view(facts, base, clusters, _ranks(bodies, persons))
    against = chain.from_iterable(contradicting(found, base) for found in clusters.contradictions)
    return Identity(tuple(holding.values()), clusters), {
        judgements_graph(base): all_triples([*ruled, *said], base),
        canonical_graph(base): chain(seen, against),
    }


def identify(store: Store, base: str) -> Identity:
    """Judge who is one, and bring the graphs of judgements and of the canonical view up to date.

    Args:
        store: a store that can be written, or one in memory.
        base: the IRI under which individuals and graphs are named.

    Raises:
        OSError: the store cannot be read or written.
    """
    identity, graphs = follows(store, base)
    for graph, triples in graphs.items():
        renew(store, graph, triples)
    return identity


def _ranks(bodies: Mapping[str, Profile], persons: Mapping[str, Someone]) -> dict[str, Callable[[], Rank]]:
    ranks: dict[str, Callable[[], Rank]] = {}
    ranks.update((path, partial(rank_of_body, profile)) for path, profile in bodies.items())
    ranks.update((path, partial(rank_of_person, someone)) for path, someone in persons.items())
    return ranks
