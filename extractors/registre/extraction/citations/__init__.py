"""Reads the earlier deliberations that an act names, by number, date or both.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Vu la délibération n° 2022.35 en date du 5 avril 2022, le Conseil délibère :")
>>> [(c.number, str(c.date)) for c in extract(text, single(text).acts[0])]
[('2022.35', '2022-04-05')]

A draft (“projet de délibération”), a decree or the minutes are none; nor is the act itself.
Known limits: “délibérations des 3 mars et 5 mai 2020” gives the last day alone.
"""

from registre.extraction.citations.extract import extract

__all__ = ["extract"]
