"""Tables whose cells were lost on the way to running words: what their figures may print, and what totals prove.

Readers of scans and of pages flatten tables: names and amounts follow each other, columns touch. What each family makes
of the rows is its own; how figures are told apart is one.
"""
