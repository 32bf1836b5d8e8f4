"""Reads the earlier deliberations that an act names, by number, date or both.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Vu la délibération n° 2022.35 en date du 5 avril 2022, le Conseil délibère :")
>>> [(c.number, str(c.date)) for c in extract(text, single(text).acts[0])]
[('2022.35', '2022-04-05')]

After the cue (“délibération”), only words of the organ and of the decision may stand before the number and the date, so
that “la délibération sera publiée le …” names none. Days of one sitting (“des 26, 27 et 28 septembre”) are one date,
days further apart are two acts. A draft (“projet de délibération”), a decree or the minutes are none; nor is the act.
A sitting and what it decided name an act as well (“le Bureau du 8 avril 2025 a validé …”).

Known limits: of a range of numbers (“n° 1 à 5”) only the first is read.
"""

from registre.extraction.citations.extract import extract

__all__ = ["extract"]
