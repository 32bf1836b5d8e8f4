"""Reads the partners of an act's project: who organises, funds, relays or carries it out beside the authority.

Lists after a cue (“partenaires co-organisateurs : …”, “en partenariat avec …”, “cofinancé par …”, “une subvention
auprès de …”) give a role, which a label inside the list may change (“et des relais régionaux : …”); “etc.” marks the
list as open. Several bodies before a verb that joins them (“organisent”, “cofinancent”) are partners. So are the other
parties of agreements and the funders of a financing plan.

>>> from registre.reading.text import Text
>>> text = Text("Vu le projet mené en partenariat avec Enedis, La Poste et des sponsors : Orange, etc. DELIBERE")
>>> [(p.partner.name, p.role.value, p.open_list) for p in extract(tuple(lists(text, text.whole)))]
[('Enedis', 'PartnerRole', True), ('La Poste', 'PartnerRole', True), ('Orange', 'Sponsor', True)]

Known limits: a partner told in a sentence of its own ("l'ADEME accompagne …") is an organisation only; after words for
money a name needs a head, capitals or the gazetteer to count.
"""

from registre.extraction.partners.extract import extract
from registre.extraction.partners.lists import Listed, lists

__all__ = ["Listed", "extract", "lists"]
