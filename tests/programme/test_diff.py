"""Every kind of change between two versions of a listing."""

from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from confcli.model.entities import Session, Talk
from confcli.programme.diff import SessionName, diff
from tests.support.invented import session, talk
from tests.support.versions import (
    BOX,
    TUESDAY,
    WEDNESDAY,
    WHY,
    kinds,
    noticed,
    one,
    reported,
    span,
    version,
)


def test_equal_versions_have_no_changes() -> None:
    assert diff(one(talk(BOX), talk()), one(talk(BOX), talk())) == []


def test_a_different_order_is_not_a_change() -> None:
    assert diff(one(talk(BOX), talk("Reels")), one(talk("Reels"), talk(BOX))) == []


def test_a_talk_is_added() -> None:
    old, new = one(talk(BOX)), one(talk(BOX), talk("Reels", start=TUESDAY))
    (change,) = noticed(old, new)
    (kites,) = new.sessions
    assert (change.kind, change.item, change.title) == ("added", "talk", "Reels")
    assert (change.id, change.new) == (kites.talks[1].id, kites.talks[1])
    assert change.session == SessionName(kites.id, "Kites")


def test_a_talk_is_removed() -> None:
    old, new = one(talk(BOX), talk("Reels", start=TUESDAY)), one(talk(BOX))
    (change,) = noticed(old, new)
    assert (change.kind, change.item, change.title) == ("removed", "talk", "Reels")
    assert change.old == old.sessions[0].talks[1]
    assert change.session == SessionName(old.sessions[0].id, "Kites")


def test_a_session_is_added_with_its_talks() -> None:
    old, more = session("Kites", talk(BOX)), session("Winches", talk("Reels"))
    changes = noticed(version(deepcopy(old)), version(old, more))
    assert [(c.kind, c.item, c.title) for c in changes] == [
        ("added", "session", "Winches"),
        ("added", "talk", "Reels"),
    ]
    assert isinstance(changes[0].new, Session)
    assert changes[0].new.talks == []


def test_a_session_is_removed_with_its_talks() -> None:
    old, more = session("Kites", talk(BOX)), session("Winches", talk("Reels"))
    assert kinds(version(deepcopy(old), more), version(old)) == [
        ("removed", "Winches"),
        ("removed", "Reels"),
    ]


def test_a_talk_moves() -> None:
    old = one(talk(BOX, start=TUESDAY, end="2021-05-04 19:15"))
    new = one(talk(BOX, start=WEDNESDAY, end="2021-05-05 10:15"))
    assert reported(old, new) == [
        ("moved", BOX, span(TUESDAY, "2021-05-04 19:15"), span(WEDNESDAY, "2021-05-05 10:15"))
    ]


def test_a_session_moves() -> None:
    old, new = (version(session("Kites", start=start)) for start in (TUESDAY, WEDNESDAY))
    assert reported(old, new) == [("moved", "Kites", span(TUESDAY), span(WEDNESDAY))]


def test_a_newly_known_time_is_a_move_and_another_end_alone_is_not() -> None:
    times = [(None, None), (TUESDAY, None), (TUESDAY, WEDNESDAY)]
    versions = [one(talk(BOX, start=start, end=end)) for start, end in times]
    assert reported(*versions[:2]) == [("moved", BOX, span(None), span(TUESDAY))]
    assert reported(*versions[1:]) == [("end", BOX, span(TUESDAY), span(TUESDAY, WEDNESDAY))]


def test_the_same_instant_in_another_zone_is_not_a_move() -> None:
    old, new = one(talk(BOX, start=TUESDAY)), one(talk(BOX, start="2021-05-04 12:00-07:00"))
    assert diff(old, new) == []


def test_the_second_1_am_of_a_clock_change_is_a_different_time() -> None:
    first = datetime(2020, 11, 1, 1, tzinfo=ZoneInfo("America/Los_Angeles"))
    old, new = one(talk(BOX)), one(talk(BOX))
    old.sessions[0].talks[0].start, new.sessions[0].talks[0].start = first, first.replace(fold=1)
    assert kinds(old, new) == [("moved", BOX)]


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("room", "Hall A", "Hall B"),
        ("room", None, "Hall B"),
        ("type", "poster", "oral"),
        ("track", "Lift", "Drag"),
        ("abstract", "They fly.", None),
        ("url", "https://kites.example/1", "https://kites.example/2"),
    ],
)
@pytest.mark.parametrize("make", [talk, session])
def test_a_field_changes(
    make: Callable[..., Session | Talk], field: str, old: str | None, new: str | None
) -> None:
    items = [make(BOX, **{field: value}) for value in (old, new)]
    versions = [one(i) if isinstance(i, Talk) else version(i) for i in items]
    assert reported(*versions) == [(field, BOX, old, new)]


def test_authors_change() -> None:
    old, new = one(talk(BOX, ["Ada Verne"])), one(talk(BOX, ["Ada Verne", "Mira Sol"]))
    assert reported(old, new) == [("authors", BOX, ("Ada Verne",), ("Ada Verne", "Mira Sol"))]


def test_chairs_change() -> None:
    old, new = (version(session("Kites", chairs=[name])) for name in ("Ada Verne", "Mira Sol"))
    assert reported(old, new) == [("chairs", "Kites", ("Ada Verne",), ("Mira Sol",))]


def test_a_talk_moves_to_another_session() -> None:
    old = version(session("Kites", talk(BOX), start=TUESDAY), session("Winches", start=WEDNESDAY))
    new = version(session("Kites", start=TUESDAY), session("Winches", talk(BOX), start=WEDNESDAY))
    places = [SessionName(each.id, each.title) for each in new.sessions]
    assert reported(old, new) == [("session", BOX, *places)]


def test_a_renamed_session_keeps_its_talks() -> None:
    old, new = (version(session(t, talk(BOX), talk("Reels"))) for t in ("Kites", "What flies"))
    assert reported(old, new) == [("renamed", "What flies", "Kites", "What flies")]


def test_one_talk_may_have_several_changes() -> None:
    old = one(talk(BOX, start=TUESDAY, room="Hall A"))
    new = one(talk("Box kite", start=TUESDAY, room="Hall B"))
    assert kinds(old, new) == [("renamed", "Box kite"), ("room", "Box kite")]


def test_a_title_taken_from_another_page_is_a_rename() -> None:
    old, new = one(talk(abstract=WHY)), one(talk("Why kites fly", ["Ada Verne"], WHY))
    assert reported(old, new) == [
        ("renamed", "Why kites fly", None, "Why kites fly"),
        ("authors", "Why kites fly", (), ("Ada Verne",)),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "CANCELLED: Box kites",
        "Canceled - Box kites",
        "CANCELED Box kites",
        "[Canceled] Box kites",
        "*cancelled* Box kites",
        "Box kites (cancelled)",
        "Box kites – CANCELLED!",
        "Entfällt: Box kites",
    ],
)
def test_a_title_may_mark_a_cancellation(title: str) -> None:
    assert reported(one(talk(BOX)), one(talk(title))) == [("cancelled", title, BOX, title)]


def test_a_mark_of_a_move_is_no_cancellation() -> None:
    title = "Box kites [moved to Hall B]"
    assert reported(one(talk(BOX)), one(talk(title))) == [("renamed", title, BOX, title)]


@pytest.mark.parametrize("title", ["Cancelled box kites", "Box kites cancelled", "Box-kites"])
def test_a_title_may_mention_cancelling_without_being_cancelled(title: str) -> None:
    old, new = (one(talk(each, ["Ada Verne"], start=TUESDAY)) for each in (BOX, title))
    assert reported(old, new) == [("renamed", title, BOX, title)]


def test_a_type_may_mark_a_cancellation() -> None:
    old, new = one(talk(BOX, type="oral")), one(talk(BOX, type="Cancelled talk"))
    assert reported(old, new) == [("cancelled", BOX, "oral", "Cancelled talk")]


def test_a_source_may_mark_a_cancellation() -> None:
    assert reported(one(talk(BOX)), one(talk(BOX, cancelled=True))) == [
        ("cancelled", BOX, False, True)
    ]


def test_a_cancellation_marked_twice_is_reported_once() -> None:
    old, new = one(talk(BOX)), one(talk("Cancelled: Box kites", type="cancelled"))
    assert [kind for kind, _ in kinds(old, new)] == ["cancelled", "type"]


def test_a_talk_already_cancelled_is_only_renamed() -> None:
    old, new = one(talk("Cancelled: Box kites")), one(talk("[CANCELLED] Box kites"))
    assert kinds(old, new) == [("renamed", "[CANCELLED] Box kites")]
    assert kinds(old, one(talk(BOX))) == [("renamed", BOX)]
