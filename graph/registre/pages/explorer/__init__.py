"""The network around organisations, acts and people: who is linked to whom, through which act."""

from registre.pages.explorer.files import FILES
from registre.pages.explorer.links import KINDS, Edge, Limits, Network, Node, around

__all__ = ["FILES", "KINDS", "Edge", "Limits", "Network", "Node", "around"]
