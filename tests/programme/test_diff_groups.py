"""Groups that confcli makes of talks, by track or room, are no news; their talks are."""

from collections import Counter
from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from confcli.programme.diff import Change
from tests.support.calendars import calendar
from tests.support.corpus import parse
from tests.support.invented import session, talk
from tests.support.versions import noticed, version

#: Titles by number, none like another.
TITLES = [letter * 9 for letter in "abcdefghijklmnopqrstuvwxyz"]


class Entry(NamedTuple):
    """An event of a calendar: its track, its start in hours and its length in hours."""

    track: str
    hour: int
    lasts: int


entries = st.builds(
    Entry, st.sampled_from(["READING", "PARTY"]), st.integers(0, 95), st.integers(1, 3)
)
programmes = st.dictionaries(st.integers(0, len(TITLES) - 1), entries, min_size=1, max_size=12)


def listing(programme: dict[int, Entry]) -> Listing:
    lines: list[str] = []
    for uid, entry in programme.items():
        ends = entry.hour + entry.lasts
        lines += [
            "BEGIN:VEVENT",
            f"UID:u{uid}@kites.example",
            f"SUMMARY:{TITLES[uid]}",
            f"CATEGORIES:{entry.track}",
            "LOCATION:Hall B",
            *(
                f"DT{which}:202505{1 + hour // 24:02}T{hour % 24:02}0000Z"
                for which, hour in (("START", entry.hour), ("END", ends))
            ),
            "END:VEVENT",
        ]
    (found,) = assemble([parse(calendar(*lines), conference="Kites 2025")])
    return found


def expected(old: dict[int, Entry], new: dict[int, Entry]) -> Counter[tuple[str, str]]:
    """The changes by kind and item, counted by what the two calendars say."""
    found = Counter({("added", "talk"): len(new.keys() - old)})
    found["removed", "talk"] = len(old.keys() - new)
    for uid in old.keys() & new:
        before, after = old[uid], new[uid]
        found["track", "talk"] += before.track != after.track
        found["moved", "talk"] += before.hour != after.hour
        ends = [entry.hour + entry.lasts for entry in (before, after)]
        found["end", "talk"] += before.hour == after.hour and ends[0] != ends[1]
    return +found


@given(programmes, programmes)
def test_a_calendar_s_changes_are_those_of_its_events(
    old: dict[int, Entry], new: dict[int, Entry]
) -> None:
    changes = noticed(listing(old), listing(new))
    assert Counter((each.kind, each.item) for each in changes) == expected(old, new)


def said(changes: list[Change]) -> list[tuple[str, str, str | None]]:
    return [(each.item, each.kind, each.title) for each in changes]


def test_a_session_that_spans_its_talks_moves_with_them_unnoticed() -> None:
    old, new = (
        version(session("Kites", talk("Box kites", ["A"], start=start), spans_talks=True))
        for start in ("2021-05-04 19:00", "2021-05-04 20:00")
    )
    assert said(noticed(old, new)) == [("talk", "moved", "Box kites")]


def test_another_part_of_a_divided_session_is_no_other_session() -> None:
    def divided(first: str) -> Listing:
        talks = {
            "2021-05-04 09:00": [talk("Reels", ["R"], start="2021-05-04 09:00")],
            "2021-05-05 09:00": [talk("Lines", ["L"], start="2021-05-05 09:00")],
        }
        talks[first].append(talk("Box kites", ["A"], start=first))
        return version(*(session("Kites", *each, spans_talks=True) for each in talks.values()))

    changes = noticed(divided("2021-05-04 09:00"), divided("2021-05-05 09:00"))
    assert said(changes) == [("talk", "moved", "Box kites")]


def test_a_talk_in_another_named_session_is_news() -> None:
    def placed(*titles: str) -> Listing:
        sessions = [session(title, talk(f"Talk of {title}", ["B"])) for title in ("Kites", "Tails")]
        for block in sessions:
            more = [talk("Box kites", ["A"]) for title in titles if title == block.title]
            block.talks = [*block.talks, *more]
        return version(*sessions)

    (change,) = noticed(placed("Kites"), placed("Tails"))
    assert (change.kind, change.title) == ("session", "Box kites")
