"""From the statements and tables of an act to its subsidies, each a complete event."""

from __future__ import annotations

from registre.extraction.subsidies import flattened
from registre.extraction.subsidies.answered import answered
from registre.extraction.subsidies.context import Context
from registre.extraction.subsidies.lists import lists
from registre.extraction.subsidies.merging import once
from registre.extraction.subsidies.settling import act_nature, act_year, decided, of_grants, settled, with_named_nature
from registre.extraction.subsidies.stated import of_items, of_leading, of_text
from registre.extraction.subsidies.tables import tables
from registre.extraction.zones import ActZones
from registre.facts import Span, Subsidy
from registre.reading.text import Table, Text


def _lost_tables(text: Text, zone: Span) -> list[Table]:
    """The tables of an act whose cells were lost on the way."""
    kept = [table.span for table in text.tables]
    lost = flattened.tables(text, zone)
    return [t for t in lost if not any(t.span.start < one.end and one.start < t.span.end for one in kept)]


def _within(span: Span, row: Subsidy) -> bool:
    return span.start <= row.proof.spans[0].start < span.end


def extract(text: Text, act: ActZones, context: Context) -> tuple[Subsidy, ...]:
    """Return the subsidies that ``act`` awards, requests, recalls, proposes or refuses, each event once.

    An event that the report proposes and the operative part decides is one, with the words of both.
    """
    fiscal_year = act_year(text, act, context)
    funder, title, lost = context.deciding, context.title, _lost_tables(text, act.whole)
    rows = list(
        tables(text, act.whole, year=fiscal_year, funder=funder, title=title, budgets=context.budgets, lost=lost)
    )
    lost = [t for t in lost if any(_within(t.span, row) for row in rows)]
    taken = [t.span for t in (*text.tables, *lost)]
    listed = list(lists(text, act, act_year=fiscal_year, funder=funder, title=title, taken=taken))
    taken += [row.proof.spans[0] for row in listed]
    nature, outcome = act_nature(text, act, context.charges), of_grants(text, act, context.outcome)
    opened = of_leading(text, act, context, taken)
    taken += [span for span, _ in opened]
    stated = (
        *of_text(text, act, context, taken, lost),
        *of_items(text, act, context, taken),
        *(s for _, s in opened),
        *answered(text, act, context),
    )
    told = (settled(s, outcome, fiscal_year, nature) for s in stated)
    told_in_rows = (with_named_nature(decided(s, outcome), text, title) for s in (*rows, *listed))
    return tuple(once(told_in_rows, told))
