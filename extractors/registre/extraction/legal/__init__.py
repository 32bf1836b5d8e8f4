"""Reads the provisions that an act rests on: articles of codes, laws, ordinances, decrees.

Labels are short and stable: “CGCT L2121-14”, “loi 82-213 1982-03-02”, “décret 2017-779 2017-05-05”. A code is named bare
only where none of its articles is.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Vu les articles L. 2212-2 et L 2213-1 du Code général des collectivités territoriales, délibère :")
>>> [basis.label for basis in extract(text, single(text).acts[0])]
['CGCT L2212-2', 'CGCT L2213-1']

Known limits: European law is left out.
"""

from registre.extraction.legal.extract import extract

__all__ = ["extract"]
