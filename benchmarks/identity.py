"""How well bodies are told to be one: B-cubed over the organisations that the gold names, across its documents.

    python -m benchmarks.identity [GOLD]

The clusters (``identity.tsv``) were made by reading: a row for each organisation that a document of the gold names, and
the body that it is. Natural persons and firms that bear a person's name are left out. The facts are those of the gold,
so that identity alone is measured; beside it stands what the addresses of names alone give.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from decimal import Decimal

from benchmarks.gold import documents, gold_folder, rows

from registre.facts import Document, Organisation
from registre.identity import identify
from registre.inference import infer
from registre.mapping import quads
from registre.mapping.identifiers import Identifiers
from registre.store.opening import OpenStore

FLOOR = Decimal("0.95")
Mention = tuple[str, str]
"""A document and a name in it."""


def b_cubed(found: Mapping[Mention, str], gold: Mapping[Mention, str]) -> tuple[float, float, float]:
    """Return precision, recall and F1: the mean, over mentions, of how pure and how whole their clusters are."""

    def groups(of: Mapping[Mention, str]) -> dict[str, set[Mention]]:
        made: dict[str, set[Mention]] = {}
        for mention, key in of.items():
            made.setdefault(key, set()).add(mention)
        return made

    ours, theirs = groups(found), groups(gold)
    shared = {m: len(ours[found[m]] & theirs[gold[m]]) for m in gold}
    precision = sum(shared[m] / len(ours[found[m]]) for m in gold) / len(gold)
    recall = sum(shared[m] / len(theirs[gold[m]]) for m in gold) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def nodes(document: Document, base: str) -> dict[Mention, str]:
    """Return the address of each organisation that a document names."""
    ids, found = Identifiers(base, document), {}
    for act in document.acts:
        parts = [m.organisation for m in act.mentions] + [p.partner for p in act.partnerships]
        parts += [p for a in act.agreements for p in a.counterparties] + [s.beneficiary for s in act.subsidies]
        parts += [s.funder for s in act.subsidies if s.funder]
        for part in parts:
            found[document.source.file_name, part.name] = _address(ids, part)
    if document.authority:
        found[document.source.file_name, document.authority.name] = ids.authority(document.authority).value
    return found


def _address(ids: Identifiers, organisation: Organisation) -> str:
    return ids.organisation(organisation).value


def main() -> int:
    """Print B-cubed with and without identity, and what was put together wrongly; return the exit code."""
    folder = gold_folder()
    if folder is None:
        print("identity: no gold at hand, nothing measured")
        return 0
    store = OpenStore.in_memory()
    named: dict[Mention, str] = {}
    for document in documents(folder):
        store.graph.extend(quads(document, store.base))
        named |= nodes(document, store.base)
    infer(store.graph, store.base)
    clusters = identify(store.graph, store.base).clusters
    gold = {(row["document"], row["name"]): row["cluster"] for row in rows("identity.tsv")}
    missing = sorted(gold.keys() - named.keys())
    assert not missing, f"the gold has changed: {missing[:3]}"
    apart = {mention: named[mention] for mention in gold}
    ours = {m: min(clusters.members(node.removeprefix(store.base))) for m, node in apart.items()}
    print(f"{len(gold)} names of {len(set(gold.values()))} bodies in {len({d for d, _ in gold})} documents")
    for title, found in (("addresses alone", apart), ("with identity", ours)):
        precision, recall, f1 = b_cubed(found, gold)
        print(f"{title:<28}precision {precision:.3f}  recall {recall:.3f}  B-cubed F1 {f1:.3f}")
    _differences(ours, gold)
    return 0 if Decimal(f1) >= FLOOR else 1


def _differences(found: Mapping[Mention, str], gold: Mapping[Mention, str]) -> None:
    """Print the bodies whose names were not put together, or not with them alone."""
    for body in sorted(set(gold.values())):
        keys = {found[m] for m, cluster in gold.items() if cluster == body}
        others = {gold[m] for m, key in found.items() if key in keys} - {body}
        if len(keys) > 1 or others:
            print(f"    {body}: {len(keys)} clusters{', with ' + ', '.join(sorted(others)) if others else ''}")


if __name__ == "__main__":
    sys.exit(main())
