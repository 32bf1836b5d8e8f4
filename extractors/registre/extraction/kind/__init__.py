"""What a document is: one act, minutes, a list of acts, or no deliberation at all.

Administrations announce it (“Extrait du registre des délibérations”, “Compte rendu”, “Arrêté du maire”) and their
formulas betray it (“Pour extrait conforme”, “La séance est levée”). Each cue has a weight; the kind with the most
weight wins, and the share of its weight tells how sure that is.

>>> from registre.reading.text import Text
>>> classify(Text("EXTRAIT DU REGISTRE DES DELIBERATIONS. Le Conseil, délibère :")).kind
<DocumentKind.EXTRACT: 'Extract'>
>>> classify(Text("ARRETE DU MAIRE N° 12. Le Maire, Vu le code de la route, ARRETE")).kind
<DocumentKind.OTHER: 'Other'>

Known limits: an agenda that prints decisions in advance reads as minutes.
"""

from registre.extraction.kind.classify import KindFound, classify

__all__ = ["KindFound", "classify"]
