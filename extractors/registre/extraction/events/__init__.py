"""Reads events: a series, an edition, its days and its venue.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("objet : 16ème édition du forum des interconnectés à Lyon les 12 et 13 décembre 2019. Vu le rapport,")
>>> found, = extract(text, single(text).acts[0])
>>> found.series, found.edition, str(found.start), str(found.end), found.venue
('forum des interconnectés', 16, '2019-12-12', '2019-12-13', 'Lyon')

Known limits: an event is known by its edition ("16ème édition du …", "14ème forum …", "… - édition 2019").
"""

from registre.extraction.events.extract import extract

__all__ = ["extract"]
