"""Makes the reference of authorities from the files that INSEE and the DGCL publish.

    python -m registre.authorities.compile --insee DIR --output FILE

DIR holds ``communes.csv``, ``departements.csv``, ``regions.csv``, ``collectivites-outremer.csv`` (COG),
``banatic_siren_insee.xlsx`` and ``epcicom.xlsx`` (BANATIC). The same sources give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from registre.authorities import forms, sources
from registre.authorities.printed import unlinked, words
from registre.authorities.table import Row, packed
from registre.errors import RegistreError
from registre.facts import Level


def _joined(parts: Iterable[str]) -> str:
    return "|".join(dict.fromkeys(parts))


def _regions(folder: Path) -> Iterator[Row]:
    parts: dict[str, list[str]] = {}
    for department in sources.departments(folder):
        parts.setdefault(department.parent, []).append(department.code)
    for place in sources.regions(folder):
        rest, inside, names = unlinked(words(place.name)), "|".join(parts[place.code]), _joined(forms.of_region(place))
        keys = f"region/{rest}|named/{rest}"
        yield Row("region", place.code, "", place.name, Level.REGION.value, "", inside, names, keys)


def _departments(folder: Path) -> Iterator[Row]:
    for place in sources.departments(folder):
        rest, names = unlinked(words(place.name)), _joined(forms.of_department(place))
        keys = f"departement/{rest}" if place.code in sources.SINGLE else f"departement/{rest}|named/{rest}"
        yield Row("departement", place.code, "", place.name, Level.DEPARTMENT.value, place.code, "", names, keys)


def _groups(groups: Sequence[sources.Group]) -> Iterator[Row]:
    own = Counter(key for group in groups for key in set(forms.own_keys(group.name)))
    further = Counter(key for group in groups for key in set(forms.further_keys(group.name)))
    borne = Counter(words(name) for group in groups for name in set(forms.of_group(group.name)))
    for group in groups:
        more = (key for key in forms.further_keys(group.name) if key not in own and further[key] == 1)
        keys = _joined([*forms.own_keys(group.name), *more])
        names = _joined(name for name in forms.of_group(group.name) if borne[words(name)] == 1)
        level = group.level.value
        yield Row("epci", group.siren, group.siren, group.name, level, group.department, "", names, keys)


def _communes(folder: Path, groups: Iterable[sources.Group]) -> Iterator[Row]:
    sirens = sources.sirens(folder)
    joined = {member: group.siren for group in groups for member in group.members}
    department = {}
    for place in sources.communes(folder):
        department[place.code] = place.parent
        yield _commune("commune", place, sirens.get(place.code, ""), place.parent, joined.get(place.code, ""))
    for place in sources.former_communes(folder):
        yield _commune("former", place, "", department[place.parent], place.parent)


def _commune(kind: str, place: sources.Place, siren: str, department: str, group: str) -> Row:
    key = f"commune/{words(place.name)}"
    return Row(kind, place.code, siren, place.name, Level.COMMUNE.value, department, group, "", key)


def compile_reference(folder: Path) -> bytes:
    """Return the reference, compressed, made from the published files in ``folder``.

    Raises:
        UsageError: the folder lacks one of them.
    """
    sources.check(folder)
    groups = sources.groups(folder)
    parts = _regions(folder), _departments(folder), _groups(groups), _communes(folder, groups)
    return packed(row for part in parts for row in sorted(part))


def _main(
    insee: Annotated[Path, typer.Option(help="the folder with the published files")],
    output: Annotated[Path, typer.Option(help="the file to write")],
) -> None:
    try:
        output.write_bytes(compile_reference(insee))
    except (RegistreError, OSError) as error:
        typer.echo(f"error: {error}", err=True)
        raise typer.Exit(2) from None


if __name__ == "__main__":
    typer.run(_main)
