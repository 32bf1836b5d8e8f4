"""The command line: one module for each command, loaded when it is called."""

from registre.cli.app import main

__all__ = ["main"]
