"""Reads the roll: who was present, excused, absent, and who voted for whom.

A roll has sections under headings (“Présents :”, “Absents excusés :”, “Ont donné pouvoir :”) that list members, with
or without civilities, which may be distributed over a list (“MM. A, B, Mme C”). Beside a name stand proxies (“pouvoir
à Mme X”), parts of the sitting (“jusqu’au point n° 2”) or signs that tie giver and holder (“(Pr*)”); offices are left
out.

>>> from registre.facts import Span
>>> from registre.reading.text import Text
>>> text = Text("Présents : MM. Martin, Le Gall, Mme Roy. Absents excusés : M. Petit (pouvoir à Mme Roy), Mme Blanc.")
>>> [(a.person.civility.value, a.person.name, a.status.value) for a in extract(text, text.whole).attendances][2:]
[('Mme', 'Roy', 'Present'), ('M.', 'Petit', 'Excused'), ('Mme', 'Blanc', 'Excused')]

In tables, marks or heads tell who was there. Known limits: tables of signatures are not read.
"""

from registre.extraction.roll.extract import Roll, extract

__all__ = ["Roll", "extract"]
