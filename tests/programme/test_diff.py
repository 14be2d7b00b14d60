"""What became of a programme: each kind of change, what is the same, and applying changes."""

import subprocess
import sys
from collections.abc import Callable
from copy import deepcopy
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session, Talk
from confcli.programme import matching
from confcli.programme.assembly import assemble
from confcli.programme.diff import BOOKKEEPING, Change, Place, Span, apply, diff
from confcli.programme.ids import identify
from tests.support.invented import at, listing, session, talk

TUESDAY, WEDNESDAY = "2021-05-04 19:00", "2021-05-05 10:00"
BOX = "Box kites"
WHY = "We ask why kites fly, and measure lift and drag of forty of them in all weathers."


def version(*sessions: Session, conference: str = "KiteCon 2021") -> Listing:
    (made,) = assemble([listing(*sessions, conference=conference)])
    return made


def one(*talks: Talk) -> Listing:
    return version(session("Kites", *talks, start=TUESDAY))


def noticed(old: Listing, new: Listing) -> list[Change]:
    """Return the changes that an attendee would notice, after checking that they are whole."""
    changes = diff(old, new)
    assert whole(apply(changes, old)) == whole(new)
    return [change for change in changes if change.kind not in BOOKKEEPING]


def told(old: Listing, new: Listing) -> list[tuple[Any, ...]]:
    return [(c.kind, c.title, c.old, c.new) for c in noticed(old, new)]


def kinds(old: Listing, new: Listing) -> list[tuple[str, str | None]]:
    return [(c.kind, c.title) for c in noticed(old, new)]


def whole(made: Listing) -> list[Any]:
    """Return all that sessions and talks say, in the order of their ids."""
    sessions = (
        facts(each) | {"talks": sorted(map(facts, each.talks), key=by_id)} for each in made.sessions
    )
    return sorted(sessions, key=by_id)


def facts(item: Session | Talk) -> dict[str, Any]:
    values = {name: getattr(item, name) for name in item.__slots__ if name != "talks"}
    return {k: v.timestamp() if isinstance(v, datetime) else v for k, v in values.items()}


def by_id(item: dict[str, Any]) -> str:
    return str(item["id"])


def span(start: str | None, end: str | None = None) -> Span:
    return Span(at(start) if start else None, at(end) if end else None)


# Each kind of change.


def test_nothing_changed() -> None:
    assert diff(one(talk(BOX), talk()), one(talk(BOX), talk())) == []


def test_the_order_is_no_change() -> None:
    assert diff(one(talk(BOX), talk("Reels")), one(talk("Reels"), talk(BOX))) == []


def test_a_talk_is_added() -> None:
    old, new = one(talk(BOX)), one(talk(BOX), talk("Reels", start=TUESDAY))
    (change,) = noticed(old, new)
    (kites,) = new.sessions
    assert (change.kind, change.item, change.title) == ("added", "talk", "Reels")
    assert (change.id, change.new) == (kites.talks[1].id, kites.talks[1])
    assert change.session == Place(kites.id, "Kites")


def test_a_talk_is_removed() -> None:
    old, new = one(talk(BOX), talk("Reels", start=TUESDAY)), one(talk(BOX))
    (change,) = noticed(old, new)
    assert (change.kind, change.item, change.title) == ("removed", "talk", "Reels")
    assert change.old == old.sessions[0].talks[1]
    assert change.session == Place(old.sessions[0].id, "Kites")


def test_a_session_is_added_and_its_talks_too() -> None:
    old, more = session("Kites", talk(BOX)), session("Winches", talk("Reels"))
    changes = noticed(version(deepcopy(old)), version(old, more))
    assert [(c.kind, c.item, c.title) for c in changes] == [
        ("added", "session", "Winches"),
        ("added", "talk", "Reels"),
    ]
    assert isinstance(changes[0].new, Session)
    assert changes[0].new.talks == []


def test_a_session_is_removed_and_its_talks_too() -> None:
    old, more = session("Kites", talk(BOX)), session("Winches", talk("Reels"))
    assert kinds(version(deepcopy(old), more), version(old)) == [
        ("removed", "Winches"),
        ("removed", "Reels"),
    ]


def test_a_talk_moves() -> None:
    old = one(talk(BOX, start=TUESDAY, end="2021-05-04 19:15"))
    new = one(talk(BOX, start=WEDNESDAY, end="2021-05-05 10:15"))
    assert told(old, new) == [
        ("moved", BOX, span(TUESDAY, "2021-05-04 19:15"), span(WEDNESDAY, "2021-05-05 10:15"))
    ]


def test_a_session_moves() -> None:
    old, new = (version(session("Kites", start=start)) for start in (TUESDAY, WEDNESDAY))
    assert told(old, new) == [("moved", "Kites", span(TUESDAY), span(WEDNESDAY))]


def test_a_time_that_becomes_known_or_ends_later_is_a_move() -> None:
    times = [(None, None), (TUESDAY, None), (TUESDAY, WEDNESDAY)]
    versions = [one(talk(BOX, start=start, end=end)) for start, end in times]
    assert told(*versions[:2]) == [("moved", BOX, span(None), span(TUESDAY))]
    assert told(*versions[1:]) == [("moved", BOX, span(TUESDAY), span(TUESDAY, WEDNESDAY))]


def test_the_same_instant_written_in_another_zone_is_no_move() -> None:
    old, new = one(talk(BOX, start=TUESDAY)), one(talk(BOX, start="2021-05-04 12:00-07:00"))
    assert diff(old, new) == []


def test_the_second_1_am_of_a_night_is_another_time() -> None:
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
    assert told(*versions) == [(field, BOX, old, new)]


def test_authors_change() -> None:
    old, new = one(talk(BOX, ["Ada Verne"])), one(talk(BOX, ["Ada Verne", "Mira Sol"]))
    assert told(old, new) == [("authors", BOX, ("Ada Verne",), ("Ada Verne", "Mira Sol"))]


def test_chairs_change() -> None:
    old, new = (version(session("Kites", chairs=[name])) for name in ("Ada Verne", "Mira Sol"))
    assert told(old, new) == [("chairs", "Kites", ("Ada Verne",), ("Mira Sol",))]


def test_a_talk_goes_to_another_session() -> None:
    old = version(session("Kites", talk(BOX), start=TUESDAY), session("Winches", start=WEDNESDAY))
    new = version(session("Kites", start=TUESDAY), session("Winches", talk(BOX), start=WEDNESDAY))
    places = [Place(each.id, each.title) for each in new.sessions]
    assert told(old, new) == [("session", BOX, *places)]


def test_a_session_that_is_renamed_keeps_its_talks() -> None:
    old, new = (version(session(t, talk(BOX), talk("Reels"))) for t in ("Kites", "What flies"))
    assert told(old, new) == [("renamed", "What flies", "Kites", "What flies")]


def test_several_changes_of_one_talk() -> None:
    old = one(talk(BOX, start=TUESDAY, room="Hall A"))
    new = one(talk("Box kite", start=TUESDAY, room="Hall B"))
    assert kinds(old, new) == [("renamed", "Box kite"), ("room", "Box kite")]


def test_the_title_is_taken_from_another_page() -> None:
    old, new = one(talk(abstract=WHY)), one(talk("Why kites fly", ["Ada Verne"], WHY))
    assert told(old, new) == [
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
def test_a_title_says_cancelled(title: str) -> None:
    assert told(one(talk(BOX)), one(talk(title))) == [("cancelled", title, BOX, title)]


@pytest.mark.parametrize("title", ["Cancelled box kites", "Box kites cancelled", "Box-kites"])
def test_a_title_that_does_not_say_that_the_talk_is_cancelled(title: str) -> None:
    old, new = (one(talk(each, ["Ada Verne"], start=TUESDAY)) for each in (BOX, title))
    assert told(old, new) == [("renamed", title, BOX, title)]


def test_a_type_says_cancelled() -> None:
    old, new = one(talk(BOX, type="oral")), one(talk(BOX, type="Cancelled talk"))
    assert told(old, new) == [("cancelled", BOX, "oral", "Cancelled talk")]


def test_a_source_says_cancelled() -> None:
    assert told(one(talk(BOX)), one(talk(BOX, cancelled=True))) == [("cancelled", BOX, False, True)]


def test_title_and_type_say_it_once() -> None:
    old, new = one(talk(BOX)), one(talk("Cancelled: Box kites", type="cancelled"))
    assert [kind for kind, _ in kinds(old, new)] == ["cancelled", "type"]


def test_what_was_cancelled_before_is_renamed_or_retyped() -> None:
    old, new = one(talk("Cancelled: Box kites")), one(talk("[CANCELLED] Box kites"))
    assert kinds(old, new) == [("renamed", "[CANCELLED] Box kites")]
    assert kinds(old, one(talk(BOX))) == [("renamed", BOX)]


# What is the same.


@pytest.mark.parametrize("authors", [["Ada Verne"], []])
def test_a_typo_in_a_title_is_mended(authors: list[str]) -> None:
    wrong, right = "Fedrated lerning of kite flight", "Federated learning of kite flight"
    old, new = (one(talk(each, authors, start=TUESDAY)) for each in (wrong, right))
    assert told(old, new) == [("renamed", right, wrong, right)]


def test_another_title_by_the_same_people_at_the_same_time() -> None:
    old = one(talk("Towards taming box kites", ["Ada Verne"], start=TUESDAY))
    new = one(talk("Taming box kites: a retrospect", ["Ada Verne"], start=TUESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed"]


def test_another_title_and_time_with_nearly_the_same_abstract() -> None:
    old = one(talk(BOX, ["Ada Verne"], WHY, TUESDAY))
    new = one(talk("Lift", ["Ada Verne"], WHY.replace("forty", "fifty"), WEDNESDAY))
    assert [kind for kind, _ in kinds(old, new)] == ["renamed", "moved", "abstract"]


def test_the_parts_of_a_series_are_not_mistaken() -> None:
    old, new = (
        version(session(t, start=TUESDAY)) for t in ("Poster Session 1", "Poster Session 2")
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_works_with_the_same_abstract_by_others_are_not_mistaken() -> None:
    old, new = (
        one(talk(t, [name], WHY)) for t, name in [(BOX, "Ada Verne"), ("Reels", "Mira Sol")]
    )
    assert [kind for kind, _ in kinds(old, new)] == ["added", "removed"]


def test_two_talks_swap_their_times() -> None:
    old = one(talk(BOX, start=TUESDAY), talk("Reels", start=WEDNESDAY))
    new = one(talk("Reels", start=TUESDAY), talk(BOX, start=WEDNESDAY))
    assert told(old, new) == [
        ("moved", "Reels", span(WEDNESDAY), span(TUESDAY)),
        ("moved", BOX, span(TUESDAY), span(WEDNESDAY)),
    ]


@pytest.mark.parametrize("conference", ["KiteCon 2021", "KiteCon"])
def test_a_title_that_is_given_twice(conference: str) -> None:
    def made(*days: str, **more: Any) -> Listing:
        talks = [
            talk(BOX, ["Ada Verne"], start=d, type=t) for d, t in zip(days, types, strict=True)
        ]
        return version(session("Kites", *talks, start=TUESDAY), **more)

    types = ("oral", "poster")
    old, new = made(TUESDAY, WEDNESDAY), made(WEDNESDAY, TUESDAY, conference=conference)
    changes = noticed(old, new)
    assert [(c.kind, c.old, c.new) for c in changes] == [
        ("moved", span(TUESDAY), span(WEDNESDAY)),
        ("moved", span(WEDNESDAY), span(TUESDAY)),
    ]


def started(item: object) -> datetime | None:
    assert isinstance(item, Session)
    return item.start


def test_a_break_before_others_moves_none_of_them() -> None:
    days = [f"2021-05-0{day} 10:00" for day in range(3, 7)]
    old, new = (version(*[session("Break", start=d) for d in each]) for each in (days[1:], days))
    (change,) = noticed(old, new)
    assert (change.kind, started(change.new)) == ("added", at(days[0]))
    (change,) = noticed(new, old)
    assert (change.kind, started(change.old)) == ("removed", at(days[0]))


def test_a_question_time_is_not_mistaken_for_that_of_another_session() -> None:
    def made(*counts: int) -> Listing:
        titles = zip(("Kites", "Winches"), counts, strict=True)
        return version(
            *[session(t, *[talk(type="q&a", start=TUESDAY)] * n, start=TUESDAY) for t, n in titles]
        )

    assert kinds(made(1, 0), made(0, 1)) == [("added", None), ("removed", None)]


def test_the_ids_of_another_conference_do_not_matter() -> None:
    def made(conference: str) -> Listing:
        talks = [talk(BOX, ["Ada Verne"]), talk(type="q&a"), talk(abstract=WHY), talk("Break")]
        return version(session("Kites", *talks, start=TUESDAY), conference=conference)

    assert kinds(made("KiteCon 2021"), made("KC 21")) == []


def test_an_id_that_the_source_gives_wins() -> None:
    old, new = one(talk(BOX, id="7"), talk("Reels", id="8")), one(talk("Reels", id="7"))
    assert kinds(old, new) == [("renamed", "Reels"), ("removed", "Reels")]


# Fast and lazy.


def test_few_pairs_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    monkeypatch.setattr(matching, "title_likeness", lambda *pair: calls.append(pair))
    old, new = (
        one(*[talk(f"{word} kite {n} flies", start=TUESDAY) for n in range(500)])
        for word in ("This", "That")
    )
    diff(old, new)
    assert 500 <= len(calls) <= 500 * 24


def test_what_needs_no_likeness_imports_no_rapidfuzz() -> None:
    code = "import sys, confcli.programme.diff; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# Whatever the listings.

TITLES = st.sampled_from(
    [None, "Break", BOX, "Box kite", "CANCELLED: Box kites", "Box kites 2", "Kites"]
)
TIMES = st.none() | st.sampled_from([at(TUESDAY), at(WEDNESDAY), at("2021-05-05 12:00+02:00")])
NAMES = st.lists(st.sampled_from(["Ada Verne", "Mira Sol", "Verne Ada"]), max_size=2)
COMMON = {
    "type": st.sampled_from([None, "oral", "q&a", "cancelled"]),
    "abstract": st.sampled_from([None, WHY, WHY.replace("forty", "fifty"), "They fly."]),
    "start": TIMES,
    "end": TIMES,
    "room": st.sampled_from([None, "Hall A"]),
    "id": st.just("") | st.sampled_from("123456"),
}
TALKS = st.builds(Talk, title=TITLES, authors=NAMES, **COMMON)
SESSIONS = st.builds(
    Session,
    title=TITLES.map(str),
    chairs=NAMES,
    timezone=st.sampled_from(["UTC", "Europe/Berlin"]),
    talks=st.lists(TALKS, max_size=4),
    **COMMON,
)


@st.composite
def listings(draw: st.DrawFn) -> Listing:
    """Return a listing of any sessions and talks; some have ids given, each but once."""
    made = Listing(draw(st.sampled_from(["A", "B"])), sessions=draw(st.lists(SESSIONS, max_size=4)))
    for items in (made.sessions, [slot for each in made.sessions for slot in each.talks]):
        taken: set[str] = set()
        for item in items:
            item.id = "" if item.id in taken else item.id
            taken.add(item.id)
    identify(made)
    return made


def names(made: Listing) -> list[tuple[str, str]]:
    found = [("session", each.id) for each in made.sessions]
    return found + [("talk", slot.id) for each in made.sessions for slot in each.talks]


@given(listings())
def test_nothing_differs_from_itself(made: Listing) -> None:
    assert diff(made, deepcopy(made)) == []


@given(listings(), listings())
def test_changes_make_the_new_of_the_old(old: Listing, new: Listing) -> None:
    before = deepcopy(old)
    changes = diff(old, new)
    assert whole(apply(changes, old)) == whole(new)
    assert old == before
    assert diff(old, new) == changes


@given(listings(), listings())
def test_every_id_is_accounted_for(old: Listing, new: Listing) -> None:
    changes = diff(old, new)
    gone, added = (
        {(c.item, c.id) for c in changes if c.kind == kind} for kind in ("removed", "added")
    )
    now = {(str(c.item), str(c.old)): (str(c.item), c.id) for c in changes if c.kind == "id"}
    kept = [now.get(name, name) for name in names(old) if name not in gone]
    assert sorted([*kept, *added]) == sorted(names(new))
