"""Options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, BinaryIO

import typer

from registre.errors import UsageError

Store = Annotated[Path, typer.Option("--store", help="The folder of the store.", show_default=False)]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="The file to write; by default, the terminal.")]
Json = Annotated[bool, typer.Option("--json", help="Write what a program reads instead.")]


@contextmanager
def opened(output: Path | None) -> Iterator[BinaryIO]:
    """Give where to write: a file that appears only when it is whole, or the standard output."""
    if output is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    partial = output.with_name(f".{output.name}.partial")
    try:
        with partial.open("wb") as file:
            yield file
        partial.replace(output)
    except OSError as error:
        raise UsageError(
            f"it cannot be written ({error.strerror})", where=str(output), next_step="check the folder"
        ) from error
    finally:
        partial.unlink(missing_ok=True)
