"""Readings that totals prove."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from registre.extraction.lost.sums import Step, Values, read_in_one_way


def row(*amounts: int) -> Callable[[str], Sequence[Step[int]]]:
    """A run that may be read as any of some amounts."""
    return lambda _: [Step((Decimal(one),), "row", one) for one in amounts]


def total(amount: int) -> Callable[[str, Values], bool]:
    return lambda _, sums: sums == (Decimal(amount),)


def test_the_total_tells_which_reading_is_meant() -> None:
    assert read_in_one_way([row(5, 500), row(300), row(20, 2)], "row", 1, total(820)) == [500, 300, 20]


def test_two_readings_that_give_the_total_tell_nothing() -> None:
    assert read_in_one_way([row(1, 2), row(2, 1)], "row", 1, total(3)) is None
    assert read_in_one_way([row(1), row(2)], "row", 1, total(4)) is None


def test_so_many_readings_prove_nothing() -> None:
    many = [row(*(3**n * k for k in range(3))) for n in range(12)]
    assert read_in_one_way(many, "row", 1, total(1)) is None
