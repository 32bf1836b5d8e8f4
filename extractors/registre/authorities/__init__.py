"""A small reference of every région, département, EPCI with own taxation and commune of France.

The facts (codes, SIREN, names, legal forms) are those of INSEE's Code officiel géographique and of the DGCL's BANATIC,
January 2024, under the Licence Ouverte; ``NOTICE.md`` credits them, ``compile.py`` makes the file from theirs.

>>> Reference.load().find("Métropole de Lyon").address
'epci/200046977'
>>> Reference.load().find("Commune de Pierrefonds").address
'commune/60491'
>>> Reference.load().find("Sainte-Colombe") is None  # several; a département in the text would tell
True
"""

from registre.authorities.reference import Reference

__all__ = ["Reference"]
