from registre.evaluation.pairing import Pairs, in_order, likest


def near(a: int, b: int) -> float:
    return max(0.0, 3.0 - abs(a - b))


def test_the_first_that_is_alike_is_taken_in_order() -> None:
    assert in_order([10, 20], [11, 10, 30], near) == Pairs(((10, 11),), (20,), (10, 30))


def test_the_likest_are_paired_first() -> None:
    assert likest([10, 12], [12, 30], near) == Pairs(((12, 12),), (10,), (30,))


def test_nothing_is_taken_twice() -> None:
    assert likest([10, 10], [10], near) == Pairs(((10, 10),), (10,), ())
