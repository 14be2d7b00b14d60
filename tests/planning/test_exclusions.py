from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from confcli.planning.choices import Stay, Walk, no_walk
from confcli.planning.exclusions import exclusions
from tests.support.stays import stays, walk


@given(st.lists(stays(), max_size=8), st.sampled_from([walk, no_walk]))
@settings(max_examples=500)
def test_what_excludes_each_other_is_all_that_clashes(those: list[Stay], way: Walk) -> None:
    found = exclusions(those, way)
    pairs = {pair for each in found for pair in combinations(sorted({*each}), 2)}
    numbers = combinations(range(len(those)), 2)
    assert pairs == {(a, b) for a, b in numbers if those[a].clashes(those[b], way)}


def test_what_runs_at_one_time_is_one_set() -> None:
    those = [Stay(0, 600), Stay(60, 600), Stay(120, 600), Stay(600, 900)]
    assert list(map(sorted, exclusions(those, no_walk))) == [[0, 1], [0, 1, 2]]


def test_who_can_t_be_there_yet_is_one_set_with_what_starts() -> None:
    those = [Stay(0, 600, "Attic"), Stay(0, 600, "Barn"), Stay(600, 900, "Cellar")]
    assert [0, 1, 2] in list(map(sorted, exclusions(those, walk)))


def test_one_after_the_other_in_a_room_is_no_clash_though_both_are_too_far() -> None:
    those = [Stay(0, 540, "Attic"), Stay(540, 600, "Attic"), Stay(600, 900, "Cellar")]
    assert list(map(sorted, exclusions(those, walk))) == [[0, 2], [1, 2]]
