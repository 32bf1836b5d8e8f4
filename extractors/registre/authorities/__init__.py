"""A small reference of every région, département, EPCI with own taxation and commune of France, overseas included.

The facts (codes, SIREN, names, legal forms) are those of INSEE's Code officiel géographique and of the DGCL's BANATIC,
January 2024, under the Licence Ouverte; ``NOTICE.md`` credits them, ``compile.py`` makes the file from theirs.

>>> Reference.load().find("Métropole de Lyon").address
'epci/200046977'
>>> Reference.load().find("Commune de Pierrefonds").address
'commune/60491'
>>> Reference.load().find("Sainte-Colombe") is None  # several; a département in the text would tell
True
>>> Reference.load().find("Sainte-Colombe", context=["Hautes-Alpes"]).insee
'05135'

Known limits: of acronyms it knows those that the sources print; syndicats are not in it, nor is the Collectivité
européenne d'Alsace; a merged commune is the one it is now part of, whatever the date of the document.
"""

from registre.authorities.reference import Reference

__all__ = ["Reference"]
