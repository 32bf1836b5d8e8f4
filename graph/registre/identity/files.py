"""Judgements as a file: to keep beside the code, to review in a spreadsheet, to bring to another store."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from registre.errors import UsageError
from registre.identity.judgements import Judgement, Pair, Verdict, judged

COLUMNS = ("one", "other", "verdict", "author", "score", "reasons")
_SEPARATOR = " · "
_VERDICTS = {verdict.value.casefold(): verdict for verdict in Verdict}


def verdict_of(word: str, where: str = "") -> Verdict:
    """Return the verdict that a word means.

    Raises:
        UsageError: it means none.
    """
    if verdict := _VERDICTS.get(word.strip().casefold()):
        return verdict
    raise UsageError(f"“{word}” is no verdict", where=where, next_step=f"write {', '.join(_VERDICTS)}")


def row(judgement: Judgement) -> dict[str, str]:
    """Return a judgement as a row."""
    values = (*judgement_pair(judgement), judgement.verdict.value.casefold(), judgement.author, str(judgement.score))
    return dict(zip(COLUMNS, (*values, _SEPARATOR.join(judgement.reasons)), strict=True))


def judgement_pair(judgement: Judgement) -> tuple[str, str]:
    """Return the two paths of a judgement."""
    return judgement.pair.one, judgement.pair.other


def written(judgements: Iterable[Judgement], suffix: str) -> bytes:
    """Return judgements as the bytes of a file.

    Args:
        judgements: what is written, in this order.
        suffix: ``.csv`` or ``.json``.

    Raises:
        UsageError: the suffix is neither.
    """
    rows = [row(judgement) for judgement in judgements]
    if suffix == ".json":
        return (json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode()
    if suffix != ".csv":
        raise UsageError(f"“{suffix}” is no kind of file for judgements", next_step="end its name in .csv or .json")
    output = io.StringIO()
    writer = csv.DictWriter(output, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return output.getvalue().encode()


def read_file(path: Path) -> list[Judgement]:
    """Return the judgements of people that a CSV or JSON file holds; those of rules are made anew by each run.

    Raises:
        UsageError: the file cannot be read, or a line of it is no judgement; the message says which.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        rows = json.loads(text) if path.suffix == ".json" else _table(text, path)
    except (OSError, ValueError) as error:
        raise UsageError("it cannot be read", where=str(path), next_step="give a CSV or JSON of judgements") from error
    if not isinstance(rows, list):
        raise UsageError("it is no list of judgements", where=str(path), next_step="see docs/identity.md")
    return list(_judgements(rows, path))


def _table(text: str, path: Path) -> list[dict[str, str]]:
    """The rows of a CSV whose first line names its columns: of another, not a row would be a judgement."""
    table = csv.DictReader(io.StringIO(text))
    if not {"one", "other", "verdict"} <= set(table.fieldnames or ()):
        raise UsageError(
            "it does not name the columns one, other and verdict, with commas between",
            where=f"{path}, line 1",
            next_step="begin with the line that an export begins with",
        )
    return list(table)


def _judgements(rows: Iterable[object], path: Path) -> Iterator[Judgement]:
    for n, one in enumerate(rows, start=1 if path.suffix == ".json" else 2):
        where = f"{path}, {'entry' if path.suffix == '.json' else 'line'} {n}"
        if not isinstance(one, Mapping) or not (one.get("one") and one.get("other") and one.get("verdict")):
            raise UsageError("it lacks one, other or verdict", where=where, next_step="fill these three columns")
        author = str(one.get("author") or "person")
        if not author.startswith("rule:"):
            yield _judgement(one, author, where)


def _judgement(one: Mapping[str, object], author: str, where: str) -> Judgement:
    try:
        pair = Pair.of(str(one["one"]).strip(), str(one["other"]).strip())
    except ValueError as error:
        raise UsageError(str(error), where=where, next_step="give two different paths") from error
    return judged(pair, verdict_of(str(one["verdict"]), where), author, str(one.get("reasons") or "").strip())
