"""What sessions, talks and papers have of the fields that are declared."""

import pytest

from confcli.schedule.entries import Paper
from tests.support.invented import schedule, session, talk

SLOTS = (
    talk(
        "Knots",
        ["Ada Verne", "Bo Fox"],
        start="2021-05-04 09:00",
        end="2021-05-04 09:20",
        type="oral",
        room="Hall A",
        keywords=["Ropes"],
        source_ids=["1"],
        links=["https://a.example"],
        status="moved",
    ),
    talk(
        "Knots",
        ["Ada Verne", "Bo Fox"],
        start="2021-05-05 09:00",
        type="poster",
        room="Hall B",
        board="12",
        keywords=["Wind", "Ropes"],
        affiliations=["Oslo", ""],
        source_ids=["2"],
        links=["https://b.example"],
        slides="https://b.example/1.pdf",
        url="https://b.example/1",
        duration=90,
        cancelled=True,
    ),
)


def paper() -> Paper:
    (found,) = schedule(session("Strings", *SLOTS)).papers
    return found


def test_a_paper_has_what_any_of_its_talks_says() -> None:
    found = paper()
    assert found.keywords == ["Ropes", "Wind"]
    assert found.source_ids == ["1", "2"]
    assert found.links == ["https://a.example", "https://b.example"]
    assert found.affiliations == ["Oslo", ""]
    assert (found.url, found.slides) == ("https://b.example/1", "https://b.example/1.pdf")
    assert not found.cancelled


def test_when_and_where_a_paper_is_are_those_of_its_first_talk() -> None:
    found = paper()
    assert (found.room, found.board, found.status, found.duration) == ("Hall A", None, "moved", 20)
    assert [(slot.board, slot.duration) for slot in found.slots] == [(None, 20), ("12", 90)]


@pytest.mark.parametrize(
    ("start", "end", "printed", "minutes"),
    [
        ("2021-05-04 09:00", "2021-05-04 10:30", None, 90),
        ("2021-05-04 23:30", "2021-05-05 00:15", 10, 45),
        ("2021-10-31 02:30+02:00", "2021-10-31 02:30+01:00", None, 60),
        ("2021-05-04 09:00", "2021-05-04 09:00", None, None),
        ("2021-05-04 09:00", None, 20, 20),
        ("2021-05-04 09:00", None, None, None),
        (None, None, 20, 20),
    ],
)
def test_a_talk_lasts_from_its_start_to_its_end_else_as_printed(
    start: str | None, end: str | None, printed: int | None, minutes: int | None
) -> None:
    (found,) = schedule(
        session("Strings", talk("Knots", start=start, end=end, duration=printed))
    ).talks
    assert found.duration == minutes


def test_a_talk_does_not_last_as_long_as_its_session() -> None:
    (block,) = schedule(
        session("Strings", talk("Knots"), start="2021-05-04 09:00", end="2021-05-04 11:00")
    ).sessions
    assert (block.duration, block.talks[0].duration) == (120, None)


def test_a_session_has_none_of_what_only_talks_have() -> None:
    (block,) = schedule(
        session("Strings", *SLOTS, source_ids=["7"], links=["https://s.example"])
    ).sessions
    assert (block.keywords, block.affiliations, block.board, block.status) == ([], [], None, None)
    assert (block.source_ids, block.links) == (["7"], ["https://s.example"])


def test_a_filter_finds_a_session_by_what_its_talks_say() -> None:
    (block,) = schedule(session("Strings", *SLOTS, chairs=["Cy Sol"])).sessions
    assert set(block.values("keywords")) == {"Ropes", "Wind"}
    assert set(block.values("authors")) == {"Cy Sol", "Ada Verne", "Bo Fox"}
    assert list(block.values("room")) == []
