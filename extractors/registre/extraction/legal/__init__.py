"""Reads the provisions that an act rests on: articles of codes, laws, ordinances, decrees, European acts.

Labels are short and stable: “CGCT L2121-14”, “CGI 1609 nonies C”, “loi 82-213 1982-03-02”, “loi 84-53 1984-01-26
article 7”, “règlement (UE) 651/2014 2014-06-17”. A code or a law is named bare only where none of its articles is;
a law named by its date alone takes the number that the same act gives it elsewhere.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Vu les articles L. 2212-2 et L 2213-1 du Code général des collectivités territoriales, délibère :")
>>> [basis.label for basis in extract(text, single(text).acts[0])]
['CGCT L2212-2', 'CGCT L2213-1']

Circulars and orders (arrêtés) are left out. Known limits: paragraphs within an article are not told apart; laws called
by their nickname alone (“loi NOTRe”) are not read.
"""

from registre.extraction.legal.extract import extract

__all__ = ["extract"]
