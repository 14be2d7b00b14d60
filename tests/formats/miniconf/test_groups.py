"""How the groups of a MiniConf programme in one object refer to each other."""

import json
from typing import Any

import pytest

from confcli.model.entities import Session
from tests.support.corpus import parse
from tests.support.known import known

AT_NINE = {"start_time": "2023-07-12T09:00:00-04:00", "end_time": "2023-07-12T10:00:00-04:00"}


def sessions(**groups: Any) -> list[Session]:
    listing = parse(json.dumps({"papers": {}} | groups))
    assert listing.problems == []
    return listing.sessions


def test_a_session_may_hold_the_ids_of_its_events() -> None:
    event = {"id": "e1", "track": "Winds", "type": "Oral", "paper_ids": []}
    (found,) = sessions(
        events={"e1": event}, sessions={"s": {"name": "S", "events": ["e1"], **AT_NINE}}
    )
    assert (found.title, known(found.start).hour) == ("S: Winds (Oral)", 9)


def test_an_event_may_name_a_session_that_does_not_hold_it() -> None:
    event = {"id": "t", "session": "s", "type": "Tutorials", "paper_ids": []}
    first, second = sessions(tutorials=[event], sessions={"s": {"name": "Knots", **AT_NINE}})
    assert (first.title, second.title, second.type) == ("Knots", "Knots", "tutorial")
    assert known(second.start).hour == 9


def test_one_number_may_be_of_events_in_several_groups() -> None:
    def group(title: str) -> dict[str, Any]:
        return {"1": {"id": 1, "title": title, **AT_NINE}}

    holding = {"s": {"name": "S", "workshop_events": {"1": {"id": 1}}, **AT_NINE}}
    found = sessions(tutorials=group("Tails"), workshops=group("Knots"), sessions=holding)
    assert [(each.title, each.type) for each in found] == [
        ("Knots", "workshop"),
        ("Tails", "tutorial"),
    ]


def test_records_without_ids_are_all_read() -> None:
    text = {"papers": [{"title": "Knots"}, {"title": "Bows"}], "workshops": [AT_NINE, AT_NINE]}
    found = sessions(**text)
    assert [talk.title for talk in found[-1].talks] == ["Knots", "Bows"]
    assert [each.source_ids for each in found] == [[], [], []]


def test_a_second_paper_with_one_id_is_a_problem_and_read() -> None:
    papers = [{"id": "k", "title": title} for title in ("Knots", "Bows")]
    listing = parse(json.dumps({"papers": papers, "events": {"e": {"paper_ids": ["k"]} | AT_NINE}}))
    assert [problem.reason for problem in listing.problems] == ["another paper has the id k"]
    assert [talk.title for talk in listing.talks] == ["Knots", "Bows"]


def test_a_paper_may_name_the_events_that_do_not_name_it() -> None:
    paper = {"id": "k", "title": "Knots", "event_ids": ["e"]}
    (found,) = sessions(papers=[paper], events={"e": {"id": "e", "paper_ids": [], **AT_NINE}})
    assert [talk.title for talk in found.talks] == ["Knots"]


@pytest.mark.parametrize("field", ["organizers", "committee", "chairs"])
def test_who_organises_an_event_with_papers_are_its_chairs(field: str) -> None:
    workshop = {"title": "Ties", "paper_ids": ["k"], field: [{"name": "Eva Holm"}], **AT_NINE}
    (found,) = sessions(papers=[{"id": "k", "title": "Knots"}], workshops=[workshop])
    assert (found.chairs, [talk.title for talk in found.talks]) == (["Eva Holm"], ["Knots"])


def test_sessions_with_the_ids_of_papers_elsewhere_have_bare_talks() -> None:
    text = json.dumps({"1A": {"name": "Ties", "papers": ["k.1", "2"], **AT_NINE}})
    (found,) = parse(text, name="main_paper_sessions.json").sessions
    assert (found.title, found.source_ids) == ("Ties", ["1A"])
    assert [talk.paper for talk in found.talks] == ["k.1", "main_papers-2"]


def test_an_event_with_a_start_of_its_own_takes_no_end_of_its_session() -> None:
    later = {"id": "d", "title": "Dinner", "start_time": "2023-07-12T19:00:00-04:00"}
    (found,) = sessions(sessions={"s": {"name": "S", "events": {"d": later}, **AT_NINE}})
    assert (known(found.start).hour, found.end) == (19, None)


def test_a_track_within_the_name_of_its_session_is_not_repeated() -> None:
    event = {"id": "e", "type": "Poster", "track": "Winds", "paper_ids": []}
    (found,) = sessions(sessions=[{"name": "Session 1: Winds", "events": [event], **AT_NINE}])
    assert found.title == "Session 1: Winds (Poster)"


@pytest.mark.parametrize("field", ["moderator", "moderators", "chair", "host", "facilitators"])
@pytest.mark.parametrize("people", ["Di Holm", ["Di Holm"], [{"name": "Di Holm"}]])
def test_who_leads_a_panel_is_its_chair(field: str, people: Any) -> None:
    panel = {"title": "Ties", "panelists": ["Bo Lind"], field: people, **AT_NINE}
    (found,) = sessions(panels={"p": panel})
    assert (found.chairs, found.talks[0].authors) == (["Di Holm"], ["Bo Lind"])


def test_chairs_and_moderators_are_both_kept() -> None:
    (found,) = sessions(panels=[{"title": "Ties", "chair": "Al Om", "moderator": "Di", **AT_NINE}])
    assert found.chairs == ["Al Om", "Di"]


@pytest.mark.parametrize(
    "time",
    [
        {"time": "2024-08-14T12:00:00-04:00"},
        {"when": "2024-08-14T12:00:00-04:00"},
        {"date": "2024-08-14T12:00:00-04:00"},
        {"date": "14 Aug 2024", "time": "12:00 EDT"},
    ],
)
def test_the_time_of_an_event_may_be_in_other_fields(time: dict[str, str]) -> None:
    found, _ = sessions(birds=[{"title": "On string"} | time], events=[{"title": "E", **AT_NINE}])
    assert known(found.start).isoformat() == "2024-08-14T12:00:00-04:00"


def test_a_date_beside_two_clocks_is_of_both() -> None:
    at = {"date": "2024-08-14", "time": "12:00-13:00"}
    apart = {"date": "2024-08-14", "start_time": "12:00", "end_time": "13:00"}
    text = json.dumps({"papers": {}, "walks": [{"title": "A"} | at, {"title": "B"} | apart]})
    for found in parse(text, timezone="UTC").sessions:
        times = [known(moment).isoformat() for moment in (found.start, found.end)]
        assert times == ["2024-08-14T12:00:00+00:00", "2024-08-14T13:00:00+00:00"]


@pytest.mark.parametrize("field", ["start", "when", "time"])
def test_papers_and_a_group_with_any_times_are_a_programme(field: str) -> None:
    birds = [{"title": "On string", field: "2024-08-14T12:00:00-04:00"}]
    first, _ = sessions(papers=[{"id": "k", "title": "Knots"}], birds_of_feather=birds)
    assert (first.title, known(first.start).hour) == ("On string", 12)
