"""Finds the local authority that decides, from the text alone.

Its own names (“Conseil municipal de la Ville de Montpellier”, “Commune d’Ibos”, “la Métropole”) and the identifier
that the State’s teletransmission stamps on acts (034-213401722-20140522-…, the second group being a SIREN) are
weighed; the reference of authorities gives the address. The kind of council settles the level: a conseil municipal is
a commune’s.

>>> from registre.reading.text import Text
>>> found = authority(Text("Le Conseil municipal de la Ville de Montpellier, réuni en mairie"))
>>> found.name, found.address
('Ville de Montpellier', 'commune/34172')

Known limits: a document that names no authority has none, unless it names one place over and over (:func:`by_place`); a
commune with homonyms needs its département in the text.
"""

from registre.extraction.authority.find import authority, by_place, council_name, level

__all__ = ["authority", "by_place", "council_name", "level"]
