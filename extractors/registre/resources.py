"""Finds the data folders ``ontology`` and ``queries``, in an installed package or in a checkout."""

from __future__ import annotations

from pathlib import Path

from registre.errors import RegistreError

_HERE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """Return the data folder of that name.

    Raises:
        RegistreError: neither the installed package nor the checkout has it.
    """
    for candidate in (_HERE / "data" / name, _HERE.parents[1] / name):
        if candidate.is_dir():
            return candidate
    raise RegistreError(f"the data folder “{name}” is missing", where=str(_HERE), next_step="install registre again")
