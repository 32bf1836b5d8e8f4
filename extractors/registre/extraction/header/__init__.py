"""Reads the header of a document and the heading of an act.

Administrations label most of it (“Date de convocation : …”, “Secrétaire élu : …”, “objet : …”); what they do not label
stands in formulas (“sous la présidence de …”, “L’an deux mille …, le …”). A value is taken only where it follows its
label directly; nothing is inferred from elsewhere, but the year of a convocation printed without one.

>>> from registre.reading.text import Text
>>> header = session_header(Text("Conseil du 4 novembre 2019. Date de convocation du Conseil : mardi 15 octobre 2019"))
>>> str(header.date), str(header.convocation_date), header.president
('2019-11-04', '2019-10-15', None)

Known limits: an unlabelled title is the last paragraph before the report.
"""

from registre.extraction.header.act import ActHeader, act_header
from registre.extraction.header.session import SessionHeader, session_header

__all__ = ["ActHeader", "SessionHeader", "act_header", "session_header"]
