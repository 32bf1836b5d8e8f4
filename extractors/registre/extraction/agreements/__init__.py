r"""Reads the agreements that an act approves or lets sign, and their other parties.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("DELIBERE\nApprouve la convention à passer entre la Métropole et l'association Les Amis du parc.")
>>> found, = extract(text, single(text).acts[0], deciding=Organisation("Métropole de Lyon"))
>>> [party.name for party in found.counterparties]
['Les Amis du parc']

Known limits: a party that is a private person is not read.
"""

from registre.extraction.agreements.extract import extract
from registre.facts import Organisation

__all__ = ["Organisation", "extract"]
