"""The canonical view: which of several nodes stands for all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from registre.identity.clusters import Clusters
from registre.identity.people import Someone
from registre.identity.profiles import Profile
from registre.inference.facts import Facts
from registre.vocabulary import REG, SKOS

Rank = tuple[object, ...]


def rank_of_body(profile: Profile) -> Rank:
    """Return what the node that stands for a body is chosen by, the lowest first.

    An authority of the reference, then a SIREN, an RNA number, a name that is no acronym, that of most
    acts, the longest.
    """
    path = profile.path
    address = 0 if path == profile.authority else 1 if path.startswith("org/siren/") else 2
    rna = 0 if path.startswith("org/rna/") else 1
    acronym = all(name.acronym or len(name.core) == 1 for name in profile.names)
    longest = max((len(name.printed) for name in profile.names), default=0)
    return address, rna, bool(profile.scope), acronym, -len(profile.acts), -longest, path


def rank_of_person(someone: Someone) -> Rank:
    """Return what the node that stands for a person is chosen by: the fullest name, that of most sittings."""
    words = max((len(name) for name in someone.names), default=0)
    return someone.family_only, -words, -len(someone.days), someone.path


def _groups(paths: Iterable[str], clusters: Clusters) -> Iterator[set[str]]:
    seen: set[str] = set()
    for path in paths:
        if path not in seen:
            group = clusters.members(path)
            seen |= group
            yield group


def view(facts: Facts, base: str, clusters: Clusters, ranks: Mapping[str, Callable[[], Rank]]) -> Iterator[Triple]:
    """Give, for each individual, the one that stands for it, and the other names of those that stand for several.

    Args:
        facts: what the documents state.
        base: the IRI that individuals begin with.
        clusters: what is one.
        ranks: of each individual that the documents name, what the choice goes by.
    """
    names = _names(facts)
    for group in _groups(sorted(ranks), clusters):
        members = sorted((path for path in group if path in ranks), key=lambda path: ranks[path]())
        chosen, *others = (NamedNode(base + path) for path in members)
        yield Triple(chosen, REG.canonical, chosen)
        for other in others:
            yield Triple(other, REG.canonical, chosen)
            yield Triple(other, SKOS.exactMatch, chosen)
            yield from (
                Triple(chosen, SKOS.altLabel, name) for name in names.get(other, set()) - names.get(chosen, set())
            )


def _names(facts: Facts) -> dict[NamedNode, set[Literal]]:
    found: dict[NamedNode, set[Literal]] = {}
    for node, _, value in facts.statements(REG.printedName, SKOS.altLabel):
        if isinstance(value, Literal):
            found.setdefault(node, set()).add(value)
    return found
