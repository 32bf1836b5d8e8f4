"""Reads where an act charges its expense (imputation): budget, year, chapter, article or nature, operation.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("La dépense sera imputée au budget principal - exercice 2019 - chapitre 65 - opération n° 0P02.")
>>> found, = extract(text, single(text).acts[0])
>>> found.budget, found.year, found.chapter, found.operation
('budget principal', 2019, '65', '0P02')

Known limits: a charge spread over several sentences is as many charges.
"""

from registre.extraction.charge.extract import extract

__all__ = ["extract"]
