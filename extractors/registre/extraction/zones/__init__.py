"""Cuts a document into its head and its acts, and each act into its parts."""

from registre.extraction.zones.model import ActZones, Zones

__all__ = ["ActZones", "Zones"]
