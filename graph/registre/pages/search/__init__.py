"""The search: organisations, people and acts by any of their names, accent-blind, as one types; with facets."""

from registre.pages.search.asking import Facet, Found, Hit, Search
from registre.pages.search.conditions import AMOUNTS, FACETS, Filters
from registre.pages.search.keeping import Keeper

__all__ = ["AMOUNTS", "FACETS", "Facet", "Filters", "Found", "Hit", "Keeper", "Search"]
