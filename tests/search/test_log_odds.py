"""How surely a word is used more in one collection than in another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.search.topics.log_odds import Comparison

SIZES = st.integers(1, 10**6)
SHARES = st.floats(0, 1)


@given(SIZES, SIZES, SHARES, SHARES)
def test_the_two_collections_can_change_places(one: int, other: int, a: float, b: float) -> None:
    strength = Comparison(one, other).strength(a * one, b * other)
    assert Comparison(other, one).strength(b * other, a * one) == pytest.approx(-strength)


@given(SIZES, SIZES, SHARES, SHARES, SHARES)
def test_more_documents_that_hold_a_word_make_it_surer(
    one: int, other: int, a: float, more: float, b: float
) -> None:
    few, many = sorted((a * one, more * one))
    comparison = Comparison(one, other)
    strength = comparison.strength(few, b * other)
    if strength >= 0:
        assert comparison.strength(many, b * other) >= strength - 1e-9


@given(SIZES, SIZES, SHARES, SHARES, SHARES)
def test_the_log_odds_fall_with_the_documents_that_hold_it_elsewhere(
    one: int, other: int, a: float, b: float, more: float
) -> None:
    few, many = sorted((b * other, more * other))
    comparison = Comparison(one, other)
    assert comparison.log_odds(a * one, many) <= comparison.log_odds(a * one, few) + 1e-9


@given(SIZES, SHARES)
def test_what_is_as_frequent_in_both_stands_out_in_neither(size: int, share: float) -> None:
    assert Comparison(size, size).strength(share * size, share * size) == pytest.approx(0)


def test_counts_beyond_the_size_are_those_of_all() -> None:
    comparison = Comparison(10, 100)
    assert comparison.strength(12, 120) == comparison.strength(10, 100)


def test_a_word_in_few_documents_is_less_sure_than_one_in_many() -> None:
    comparison = Comparison(1000, 10_000)
    assert 0 < comparison.strength(3, 3) < comparison.strength(30, 30) < comparison.strength(90, 90)


def test_the_same_share_of_more_documents_is_surer() -> None:
    few, many = Comparison(100, 1000), Comparison(1000, 10_000)
    assert 0 < few.strength(10, 10) < many.strength(100, 100)


def test_what_no_other_document_holds_is_not_infinitely_sure() -> None:
    assert 3 < Comparison(1000, 10**6).strength(20, 0) < 10
