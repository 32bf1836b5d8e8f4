"""Finds the organisations that an act names: associations, companies, public bodies, authorities.

Five sources, the surest first: what other components found by their own cues (beneficiaries, partners); acronyms that
brackets explain; heads that open a name (“association”, “syndicat mixte”, “SARL”, “chambre de commerce”) with the words
that continue it; a gazetteer of bodies that any authority may name; acronyms that stand where only a body can. A body
named twice, in full and by its acronym, is one. Organs, services and categories of the authority are none; the
département of a letterhead is but a place.

>>> from registre.reading.text import Text
>>> text = Text("à l'association Réseau des territoires innovants dans le cadre de l'organisation du forum")
>>> named_at(text, 2, len(text.string)).organisation.name
'Réseau des territoires innovants'

Known limits: names without head, list or acronym are not found; "et" may join two bodies or one.
"""

from registre.extraction.organisations.acronyms import initials
from registre.extraction.organisations.extract import deciding, extract
from registre.extraction.organisations.gazetteer import Known, known_in
from registre.extraction.organisations.named import NamedOrganisation, listed_at, named_at

__all__ = ["Known", "NamedOrganisation", "deciding", "extract", "initials", "known_in", "listed_at", "named_at"]
