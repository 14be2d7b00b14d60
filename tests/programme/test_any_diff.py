"""Applying the changes between any two listings to the old one yields the new one."""

from copy import deepcopy

from hypothesis import given
from hypothesis import strategies as st

from confcli.model.entities import Listing, Session, Talk
from confcli.programme.diff import diff
from confcli.programme.ids import identify
from tests.support.applying import apply
from tests.support.invented import at
from tests.support.versions import BOX, TUESDAY, WEDNESDAY, WHY, whole

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
    """Any listing; some sessions and talks have ids of their own, all distinct."""
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
def test_a_listing_does_not_differ_from_itself(made: Listing) -> None:
    assert diff(made, deepcopy(made)) == []


@given(listings(), listings())
def test_changes_turn_the_old_listing_into_the_new_one(old: Listing, new: Listing) -> None:
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
