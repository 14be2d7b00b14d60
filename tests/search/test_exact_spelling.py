"""What is spelled as a query is comes before what folding makes equal to it."""

import pytest

from tests.support.invented import schedule, session, talk
from tests.support.ranking import search, titles
from tests.support.searching import found


@pytest.mark.parametrize(
    ("text", "spellings"),
    [
        ("müller", ("Müller and a kite", "Muller kite")),
        ("muller", ("Muller and a kite", "Müller kite")),
        ("o'brien", ("O’Brien's kite", "Obrien kite")),
        ("OBRIEN", ("Obrien and a kite", "O'Brien kite")),
        ("👍", ("👍 says a kite", "👍🏽 kite")),
        ("👍🏽", ("👍🏽 says a kite", "👍 kite")),
        ("kite müller", ("Kite Müller on string", "Kite Muller now")),
        ('"a müller"', ("A Müller and a kite", "A Muller kite")),
        ("title:müller -café", ("Müller and a kite", "Muller on")),
    ],
)
def test_the_title_spelled_as_asked_comes_first(text: str, spellings: tuple[str, str]) -> None:
    for order in (spellings, spellings[::-1]):
        assert titles(text, *(talk(title, ["A B"]) for title in order)) == list(spellings)


def test_so_does_the_name() -> None:
    names = ["Seán O'Brien", "Sean OBrien"]
    for text, first in (("o'brien", names[0]), ("obrien", names[1]), ("sean obrien", names[1])):
        results = search(text, *(talk(f"Knot {n}", [name]) for n, name in enumerate(names)))
        assert [result.entry.authors for result in results] == [
            [first],
            *([name] for name in names if name != first),
        ]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_it_does_with_any_limit(limit: int) -> None:
    talks = [talk(f"Muller {n}", ["A B"]) for n in range(9)]
    best = talk("Müller at the very end", ["A B"])
    results = found(schedule(session("Block", *talks, best)), "müller", limit).results
    assert results[0].entry.title == best.title
    assert len(results) == limit


def test_a_whole_title_is_whole_in_any_spelling() -> None:
    (first, *_) = search("cafe society", talk("Café society", ["A B"]), talk("A cafe society"))
    assert (first.entry.title, first.score) == ("Café society", 100.0)


def test_scores_never_rise_down_the_list() -> None:
    talks = [talk(f"{name}{' x' * n}", ["A B"]) for n in range(4) for name in ("Müller", "Muller")]
    scores = [result.judgement.score for result in search("müller", *talks)]
    assert scores == sorted(scores, reverse=True)
