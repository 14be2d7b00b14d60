"""Which posters fit into some minutes, and in which order they are visited."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Talk
from confcli.model.marks import Mark
from confcli.planning.engagements import is_poster
from confcli.planning.posters import Round, round_of
from confcli.schedule.entries import TalkEntry
from confcli.schedule.schedule import Schedule
from tests.support.invented import schedule, session, talk


def poster(title: str, board: str | None = None, **more: Any) -> Talk:
    return talk(title, [f"Author of {title}"], type="poster", board=board, **more)


def hall(*posters: Talk, **marks: Mark) -> list[TalkEntry]:
    """The posters of a session, with marks by title."""
    made = schedule(session("Posters", *posters, type="poster session"))
    ids = {each.title: each.id for each in made.talks}
    marked = {ids[title]: mark for title, mark in marks.items()}
    return Schedule(made.listings, marked).talks


def titles(found: Round) -> list[str | None]:
    return [visit.entry.title for visit in found.visits]


TIERS = ("must", "star", "maybe", None)
MUST, STAR, MAYBE = Mark("must"), Mark("star"), Mark("maybe")
FOUR = [poster("A", "4"), poster("B", "3"), poster("C", "2"), poster("D", "1")]


def test_musts_come_before_stars_maybes_and_what_is_of_interest() -> None:
    posters = hall(*FOUR, A=MAYBE, B=MUST, D=STAR)
    scores = [0.0, 0.0, 99.0, 50.0]
    chosen = [set(titles(round_of(posters, scores, 10 * n, 10))) for n in range(5)]
    assert chosen == [set(), {"B"}, {"B", "D"}, {"B", "D", "A"}, {"A", "B", "C", "D"}]
    left = [[it.title for it in round_of(posters, scores, 10 * n, 10).left_out] for n in range(5)]
    assert left == [["B", "D", "A", "C"], ["D", "A", "C"], ["A", "C"], ["C"], []]


def test_among_equals_the_best_match_comes_first() -> None:
    posters = hall(*FOUR, A=STAR, B=STAR)
    assert titles(round_of(posters, [10, 20, 30, 40], 10, 10)) == ["B"]
    assert titles(round_of(posters, [0, 0, 30, 40], 30, 10)) == ["D", "B", "A"]


def test_what_is_hidden_seen_or_cancelled_is_not_visited() -> None:
    gone = poster("E", "5", cancelled=True)
    marks = {"A": Mark(hidden=True), "B": Mark("must", seen=True), "E": MUST, "D": STAR}
    found = round_of(hall(*FOUR, gone, **marks), [50, 50, 0, 0, 50], 100, 10)
    assert (titles(found), found.left_out) == (["D"], [])


def test_boards_are_passed_in_order_room_by_room() -> None:
    boards = ["B2", "A10", None, "A2", "b1", "A1", "3", "12"]
    posters = hall(*(poster(f"On {board}", board) for board in boards))
    found = round_of(posters, [1] * len(boards), 100, 5)
    assert [visit.entry.board for visit in found.visits] == [
        *("3", "12", "A1", "A2", "A10", "b1", "B2", None)
    ]
    assert [(visit.number, visit.after) for visit in found.visits] == [
        (n + 1, 5 * n) for n in range(len(boards))
    ]
    halls = hall(
        *(poster(f"{room}{n}", str(n), room=f"Hall {room}") for n in (2, 1) for room in "BA")
    )
    assert titles(round_of(halls, [1] * 4, 100, 5)) == ["A1", "A2", "B1", "B2"]


def test_posters_without_a_board_come_last_and_the_best_first() -> None:
    posters = hall(poster("A"), poster("B"), poster("C", "7"))
    assert titles(round_of(posters, [1, 2, 0.5], 30, 10)) == ["C", "B", "A"]


def test_a_paper_is_visited_once() -> None:
    twice = [talk("A", ["Ada"], "Same.", type="poster", board=board) for board in ("9", "2")]
    made = schedule(session("Posters", *twice, type="poster session"))
    assert len(made.papers) == 1
    found = round_of(made.talks, [5, 5], 60, 10)
    assert [visit.entry.board for visit in found.visits] == ["2"]
    assert found.left_out == []


def test_what_is_a_poster() -> None:
    made = schedule(
        session("All", poster("A"), talk("B", type="poster presentation"), talk("C", type="oral")),
        session("Posters", talk("D", ["Ada"]), talk("E", type="break"), type="poster session"),
        session("Talks", talk("F", ["Ada"])),
        session("Poster Day 1", talk("G", ["Ada"]), talk("H", type="oral")),
        session("Poster Day 2", talk("I", ["Ada"]), type="oral session"),
    )
    assert {it.title for it in made.talks if is_poster(it)} == {"A", "B", "D", "G"}


@given(
    st.lists(
        st.tuples(
            st.sampled_from([None, "must", "star", "maybe"]),
            st.integers(0, 3),
            st.none() | st.integers(1, 30),
        ),
        max_size=12,
    ),
    st.integers(1, 90),
    st.integers(1, 20),
)
def test_a_round_is_as_good_as_can_be(
    wishes: list[tuple[str | None, int, int | None]], minutes: int, each: int
) -> None:
    posters = [poster(f"P{n}", str(at) if at else None) for n, (*_, at) in enumerate(wishes)]
    marks = {f"P{n}": Mark(star) for n, (star, *_) in enumerate(wishes) if star}
    scores = [float(score) for _, score, _ in wishes]
    found = round_of(hall(*posters, **marks), scores, minutes, each)
    wanted = [(TIERS.index(star), -score) for star, score, _ in wishes if star or score]
    visited = [(TIERS.index(it.entry.mark.star), -it.score) for it in found.visits]
    assert sorted(visited) == sorted(wanted)[: minutes // each]
    boards = [int(it.entry.board) for it in found.visits if it.entry.board]
    assert boards == sorted(boards)
    assert len(found.visits) * each <= minutes
