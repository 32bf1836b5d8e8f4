"""What of a graph is for everybody: people are named where they act for the public, and not elsewhere.

``docs/serving.md`` states the rule and its limits; ``make_public`` carries it out.
"""

from registre.discretion.mask import Mask
from registre.discretion.masks import Masks
from registre.discretion.people import People
from registre.discretion.view import make_public

__all__ = ["Mask", "Masks", "People", "make_public"]
