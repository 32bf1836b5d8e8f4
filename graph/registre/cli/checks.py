"""``registre check`` and ``registre verify``: is the graph right, and do the words prove it?"""

from __future__ import annotations

import json
from dataclasses import asdict

import typer

from registre.cli.options import Json, Store
from registre.store import open_existing

_FOUND = 1


def check(store: Store, as_json: Json = False) -> None:
    """Hold a store against the shapes of the ontology (SHACL): what can never be right, and what is incomplete.

    The exit code is 1 when something can never be right.

    Example: `registre check --store my.store`
    """
    from registre.shapes import Severity, check_store  # noqa: PLC0415  (rdflib and pySHACL take a second to load)

    there = open_existing(store)
    findings = check_store(there.graph, there.base)
    if as_json:
        rows = [{**asdict(finding), "severity": finding.severity.value} for finding in findings]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            typer.echo(f"{finding.severity.value}: {finding.focus}\n    {finding.message_fr}")
        typer.echo(f"{len(findings)} findings", err=True)
    if any(finding.severity is Severity.VIOLATION for finding in findings):
        raise typer.Exit(_FOUND)


def verify(store: Store, as_json: Json = False) -> None:
    """Read all evidence again: do the words at each address hold the name or amount that the graph states?

    The exit code is 1 when some do not.

    Example: `registre verify --store my.store`
    """
    from registre.verify import verify as read_again  # noqa: PLC0415

    count, unsupported = read_again(open_existing(store))
    if as_json:
        typer.echo(json.dumps([asdict(one) for one in unsupported], ensure_ascii=False, indent=1))
    else:
        for one in unsupported:
            typer.echo(f"{one.node}\n    says “{one.says}”; the words are “{' … '.join(one.words)}”")
    typer.echo(f"{count} nodes read again, {len(unsupported)} unsupported", err=True)
    if unsupported:
        raise typer.Exit(_FOUND)
