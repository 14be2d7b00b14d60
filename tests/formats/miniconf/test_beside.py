"""What items of a Mini-Conf site say beside the usual: days, venues, video ids, short abstracts."""

import json
from typing import Any

import pytest

from confcli.model.entities import Listing, Unused
from tests.support.corpus import parse
from tests.support.miniconf import paper

EVENT = {"title": "Dinner", "start_time": "2025-07-04T19:00:00Z", "paper_ids": []}


def event(**more: Any) -> Listing:
    site = {"papers": {}, "social_events": [{**EVENT, **more}]}
    return parse(json.dumps(site), name="conference.json")


@pytest.mark.parametrize(
    ("fields", "recording", "links"),
    [
        ({"youtube_id": "a1B2c3D4e5F"}, "https://www.youtube.com/watch?v=a1B2c3D4e5F", []),
        ({"yt_id": "a1B2c3D4e5F"}, "https://www.youtube.com/watch?v=a1B2c3D4e5F", []),
        ({"bb_id": "BV1aB2cD3eF4"}, "https://www.bilibili.com/video/BV1aB2cD3eF4", []),
        ({"bilibili_id": "BV1aB2cD3eF4"}, "https://www.bilibili.com/video/BV1aB2cD3eF4", []),
        (
            {"yt_id": "a1B2c3D4e5F", "bb_id": "BV1aB2cD3eF4"},
            "https://www.youtube.com/watch?v=a1B2c3D4e5F",
            ["https://www.bilibili.com/video/BV1aB2cD3eF4"],
        ),
        ({"youtube_id": "soon"}, None, []),
    ],
)
def test_an_id_of_a_video_is_an_address_where_its_key_names_the_site(
    fields: dict[str, str], recording: str | None, links: list[str]
) -> None:
    (talk,) = paper(authors="Ada Verne", **fields)
    assert (talk.recording, talk.links) == (recording, links)


def test_a_summary_is_the_abstract_if_there_is_no_other() -> None:
    assert paper(authors="Ada", tldr="They fly.")[0].abstract == "They fly."
    assert paper(tldr="They fly.", abstract="Kites.")[0].abstract == "Kites."


@pytest.mark.parametrize(
    ("fields", "room"),
    [
        ({"venue": "Old Mill"}, "Old Mill"),
        ({"venue": "Old Mill", "location": "Loft"}, "Loft, Old Mill"),
        ({"venue": "Old Mill", "location": "Old Mill: Loft"}, "Old Mill: Loft"),
        ({"venue": "Old Mill", "location": "Old Mill"}, "Old Mill"),
    ],
)
def test_a_venue_beside_a_room_is_kept(fields: dict[str, str], room: str) -> None:
    listing = event(**fields)
    assert [session.room for session in listing.sessions] == [room]
    assert listing.sources[0].unused == []


@pytest.mark.parametrize(
    "day", ["July 4", "Friday", "Friday, July 4, 2025", "2025-07-04", "4 July"]
)
def test_a_day_that_agrees_with_the_time_is_used(day: str) -> None:
    listing = event(day=day)
    assert (listing.problems, listing.sources[0].unused) == ([], [])


@pytest.mark.parametrize("day", ["July 5", "Saturday", "Saturday, July 4, 2025", "2024-07-04"])
def test_a_day_that_contradicts_the_time_is_a_problem(day: str) -> None:
    (problem,) = event(day=day).problems
    assert problem.reason == f"its day is {day}, but it starts on 2025-07-04"


def test_a_day_that_is_only_a_number_is_not_used() -> None:
    listing = event(day="-1")
    assert (listing.problems, listing.sources[0].unused) == (
        [],
        [Unused("social_events[].day", 1, 1)],
    )


@pytest.mark.parametrize("forum", ["knots-1", "12x", "kites"])
def test_a_forum_that_may_be_of_any_site_is_one_more_id(forum: str) -> None:
    (found,) = paper(authors="Ada Verne", forum=forum)
    assert (found.source_ids[1:], found.links) == ([forum], [])
    knots = {"k": {"id": "k", "title": "Knots", "forum": forum}}
    listing = parse(json.dumps({"papers": knots, "social_events": [EVENT]}))
    assert [it.source_ids for it in listing.talks if it.title == "Knots"] == [["k", forum]]


def test_a_forum_with_letters_of_openreview_is_a_link_beside_any_id() -> None:
    address = "https://openreview.net/forum?id=rJx1Ab2cDe"
    (found,) = paper(authors="Ada Verne", forum="rJx1Ab2cDe")
    assert (len(found.source_ids), found.links) == (1, [address])
    knots = {"k": {"id": "k", "title": "Knots", "forum": "rJx1Ab2cDe"}}
    listing = parse(json.dumps({"papers": knots, "social_events": [EVENT]}))
    assert [it.links for it in listing.talks if it.title == "Knots"] == [[address]]
