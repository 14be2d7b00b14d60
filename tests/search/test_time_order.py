"""In order of time, a paper stands where the first of its slots does that a query asks for."""

import pytest

from confcli.search.searcher import Searcher
from tests.support.invented import session, talk
from tests.support.searching import found, index

NAMES = ("Kite A", "Kite B", "Kite C")


@pytest.fixture(scope="module")
def kites() -> Searcher:
    """Papers with an oral each on one day; their posters are in the opposite order, later."""
    starts = (
        [f"2021-05-04 1{n}:00" for n in range(3)],
        [f"2021-05-0{8 - n} 09:00" for n in range(3)],
    )
    orals, posters = (
        [
            talk(name, ["Ada"], start=start, type=kind)
            for name, start in zip(NAMES, each, strict=True)
        ]
        for kind, each in zip(("oral", "poster"), starts, strict=True)
    )
    return index(session("Orals", *orals), *(session(f"Hall {it.title}", it) for it in posters))


def titles(of: Searcher, text: str, limit: int, **options: tuple[str, ...]) -> list[str | None]:
    results = found(of, text, limit, sort="time", kinds=("paper",), **options).results
    starts = [result.entry.start for result in results if result.entry.start]
    assert starts == sorted(starts)
    return [result.entry.title for result in results]


@pytest.mark.parametrize("limit", [1, 2, 3, 9])
def test_papers_are_in_the_order_of_the_slots_that_fit(kites: Searcher, limit: int) -> None:
    backwards = ["Kite C", "Kite B", "Kite A"][:limit]
    assert titles(kites, "kite type:poster", limit) == backwards
    assert titles(kites, "kite", limit, type=("poster",)) == backwards
    assert titles(kites, "type:poster", limit) == backwards
    assert titles(kites, "kite", limit, day=("2021-05-07",)) == ["Kite B"]
    assert titles(kites, "kite", limit) == list(NAMES)[:limit]
    assert titles(kites, "kite -type:workshop", limit) == list(NAMES)[:limit]
