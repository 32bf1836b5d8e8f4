"""Draws who is linked to whom, through what: organisations, the acts that link them, grants and partnerships.

The same graph gives the same bytes. The HTML page stands alone: it loads nothing, and lists the links for those who do
not see the picture.
"""

from registre.drawing.network import Link, Network, network
from registre.drawing.page import page
from registre.drawing.picture import svg

__all__ = ["Link", "Network", "network", "page", "svg"]
