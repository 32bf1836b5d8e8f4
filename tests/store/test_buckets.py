from array import array

from hypothesis import given
from hypothesis import strategies as st

from registre.store.buckets import Buckets

NUMBERS = st.lists(st.lists(st.integers(-(2**63), 2**63 - 1)))


@given(NUMBERS)
def test_every_number_is_given_back_once_beside_its_equals(numbers: list[list[int]]) -> None:
    with Buckets() as buckets:
        for some in numbers:
            buckets.add(some)
        parts = [array("q", part).tolist() for part in buckets.read()]
    added = [number for some in numbers for number in some]
    assert sorted(number for part in parts for number in part) == sorted(added)
    assert sum(len(set(part)) for part in parts) == len(set(added))


def test_nothing_is_left_in_the_parts_of_none() -> None:
    with Buckets() as buckets:
        assert not any(buckets.read())
