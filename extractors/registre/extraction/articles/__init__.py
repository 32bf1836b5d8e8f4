r"""Reads the items of the operative part: their numbers, their words, and what they do.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("DELIBERE\n1° - Approuve :\na) - la convention,\nb) - le budget.\n2° - Autorise le Maire à signer.")
>>> [(article.number, article.effect.value) for article in extract(text, single(text).acts[0])]
[('1-a', 'Approves'), ('1-b', 'Approves'), ('2', 'Authorises')]

Items without number ("- D'approuver …", "APPROUVE …, AUTORISE …") are numbered by their order. Where the operative
part is a bare adoption ("Le Conseil adopte"), the items are those proposed right before it.

Known limits: dashes within a numbered item are part of its words; what fixes a tariff or a number has no effect of
its own.
"""

from registre.extraction.articles.extract import extract

__all__ = ["extract"]
