"""Reads where an act charges its expense (imputation): budget, year, chapter, article or nature, operation.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("La dépense sera imputée au budget principal - exercice 2019 - chapitre 65 - opération n° 0P02.")
>>> found, = extract(text, single(text).acts[0])
>>> found.budget, found.year, found.chapter, found.operation
('budget principal', 2019, '65', '0P02')

What one sentence says in general (“au budget 2014, nature 6574”) completes the charges that agree with it; the fullest
charge comes first. “Le budget”, “le budget de l'exercice” name no budget.

Known limits: of two charges in one sentence the first is read; functions, lines and sub-chapters are not kept.
"""

from registre.extraction.charge.extract import extract

__all__ = ["extract"]
