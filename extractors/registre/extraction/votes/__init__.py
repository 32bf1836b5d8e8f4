"""Reads votes and what became of an act.

Only what the source states is a vote: “à l’unanimité”, “à la majorité”, counts in figures or words, voters named. The
votes of other bodies (“avis favorable de la commission à l’unanimité”) are not the council’s. What contradicts itself
is kept as printed and marked.

>>> from registre.extraction.zones import single
>>> from registre.reading.text import Text
>>> text = Text("Le Conseil, après avoir délibéré, à la majorité, 32 voix pour et une abstention de M. Roy, adopte.")
>>> vote, = extract(text, single(text).acts[0])
>>> vote.status.value, vote.votes_for, vote.abstentions, vote.abstaining[0].name
('Majority', 32, 1, 'Roy')

Known limits: one vote is read per act.
"""

from registre.extraction.votes.extract import extract, outcome

__all__ = ["extract", "outcome"]
