"""What an import makes of the marks and appointments that are there."""

from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export.backup import bare
from confcli.library import importing, marks
from confcli.library.importing import Arrival
from confcli.model.marks import NO_MARK, STARS, Appointment, Mark, Marked, Slot
from tests.support.invented import at, schedule, session, talk

NOW, EARLIER = at("2021-05-04 12:00"), "2021-05-01T10:00:00+00:00"
KITES = schedule(
    session(
        "Kites",
        talk("Knots", ["Ada Verne"], source_ids=["guid-1"], start="2021-05-04 19:00"),
        talk("Tails", ["Bo Fox"], source_ids=["guid-2"], start="2021-05-04 20:00"),
        talk("Tails", ["Cleo Ray"], source_ids=["guid-3"], start="2021-05-04 21:00"),
    )
)
KNOTS, TAILS, MORE_TAILS = KITES.talks
CALL = Appointment("b1", "call home", at("2021-05-04 14:00"), at("2021-05-04 15:00"))


def of(entry: object = KNOTS, mark: Mark = Mark("star"), **changed: object) -> Marked:  # noqa: B008
    found = marks.marked(entry, mark, NOW)  # type: ignore[arg-type]
    return found._replace(changed_at=EARLIER)._replace(**changed)  # type: ignore[arg-type]


def arrive(new: Iterable[Marked], *there: Marked, replaces: bool = False) -> list[Arrival[Marked]]:
    known = {each.id: each for each in there}
    return list(importing.marked(KITES, known, new, NOW, replaces=replaces))


def one(new: Marked, *there: Marked, replaces: bool = False) -> tuple[str, Mark]:
    (found,) = arrive([new], *there, replaces=replaces)
    return found.outcome, found.of.mark


def test_what_is_new_is_added_as_it_was_exported() -> None:
    moved = of(slots=[])
    assert arrive([moved]) == [Arrival(moved, "added")]


def test_what_is_there_is_unchanged() -> None:
    there = of(mark=Mark("must", ("team",)))
    assert arrive([of(mark=Mark("star"))], there) == [Arrival(there, "unchanged")]


@pytest.mark.parametrize(
    ("there", "new", "both"),
    [
        (Mark("maybe"), Mark("must"), Mark("must")),
        (Mark("must"), Mark("maybe"), Mark("must")),
        (Mark(seen=True), Mark("star"), Mark("star", seen=True)),
        (Mark("star"), Mark(hidden=True), Mark("star")),
        (Mark(hidden=True), Mark("maybe"), Mark("maybe")),
        (Mark(hidden=True), Mark(seen=True), Mark(hidden=True, seen=True)),
        (Mark(labels=("a", "b")), Mark(labels=("c", "b")), Mark(labels=("a", "b", "c"))),
        (Mark(note="ask Ada"), Mark(note="ask Bo"), Mark(note="ask Ada\nask Bo")),
        (Mark(note="ask Ada\nask Bo"), Mark(note="ask Ada"), Mark(note="ask Ada\nask Bo")),
        (Mark(note="ask"), Mark(note="ask Ada"), Mark(note="ask Ada")),
    ],
)
def test_both_marks_are_kept(there: Mark, new: Mark, both: Mark) -> None:
    outcome, mark = one(of(mark=new), of(mark=there))
    assert (outcome, mark) == ("unchanged" if both == there else "changed", both)


def test_an_id_alone_gets_all_that_the_listing_knows() -> None:
    (found,) = arrive([bare(KNOTS.id)])
    assert found == Arrival(marks.marked(KNOTS, Mark("star"), NOW), "added")


@pytest.mark.parametrize("name", ["KiteCon 2021", "kitecon-2021"])
def test_an_item_with_another_id_is_found_by_that_of_its_source(name: str) -> None:
    elsewhere = of(id="t9999999", conference=name, title=None)
    assert arrive([elsewhere]) == [Arrival(marks.marked(KNOTS, Mark("star"), NOW), "added")]


@pytest.mark.parametrize(
    ("changed", "is_found"),
    [
        ({}, True),
        ({"title": "Loops"}, False),
        ({"source_ids": ["guid-9"]}, False),
        ({"slots": [Slot("t1", "2022-05-04T19:00:00+00:00", None, None, cancelled=False)]}, False),
        ({"slots": []}, False),
    ],
)
@pytest.mark.parametrize("name", ["", "Kites"])
def test_a_conference_with_another_name_has_the_same_item_at_the_same_time(
    name: str, changed: dict[str, Any], is_found: bool
) -> None:
    (found,) = arrive([of(id="t9999999", conference=name, **changed)])
    assert (found.of.id, found.is_listed) == (KNOTS.id if is_found else "t9999999", is_found)


def test_an_item_with_another_id_is_found_by_title_and_authors_or_start() -> None:
    other = of(TAILS, id="t9999999", source_ids=[])
    for new in (other, other._replace(slots=[]), other._replace(authors=[])):
        (found,) = arrive([new])
        assert (found.of.id, found.is_listed) == (TAILS.id, True)
    (unknown,) = arrive([other._replace(slots=[], authors=[])])
    assert (unknown.of.id, unknown.is_listed) == ("t9999999", False)


def test_what_is_in_no_listing_is_kept() -> None:
    (found,) = arrive([bare("t9999999", "kite-con")])
    assert (found.of.id, found.outcome, found.is_listed) == ("t9999999", "added", False)


def test_a_conference_of_which_the_slug_is_known_gets_its_name() -> None:
    (found,) = arrive([bare("t9999999", "kitecon-2021")])
    assert (found.of.conference, found.is_listed) == ("KiteCon 2021", False)


def test_what_says_nothing_is_left_out() -> None:
    assert arrive([of(mark=NO_MARK)]) == []
    assert arrive([of(mark=NO_MARK)], of()) == []


def test_an_item_that_comes_twice_comes_once() -> None:
    assert one(of(mark=Mark("must")), of(mark=Mark(seen=True))) == (
        "changed",
        Mark("must", seen=True),
    )
    (found,) = arrive([bare(KNOTS.id), of(id="t9999999", mark=Mark(note="go"))])
    assert found.of.mark == Mark("star", note="go")


TWICE = schedule(
    session("Oral", talk("Gusts", ["Di Low"], "Of wind.", "2021-05-04 19:00", type="oral")),
    session("Poster", talk("Gusts", ["Di Low"], "Of wind.", "2021-05-05 19:00", type="poster")),
)
GUSTS, (ORAL, POSTER) = TWICE.papers[0], TWICE.talks


def arrive_twice(new: dict[str, Mark], there: dict[str, Mark]) -> dict[str, Mark]:
    """What is said of the paper and its talks after an import that was taken twice."""
    items = {it.id: it for it in (GUSTS, ORAL, POSTER)}
    known = {id_: marks.marked(items[id_], mark, NOW) for id_, mark in there.items()}
    arriving = [bare(id_, mark=mark) for id_, mark in new.items()]
    for outcomes in ({"added", "changed", "unchanged"}, {"unchanged"}):
        found = list(importing.marked(TWICE, known, arriving, NOW))
        assert {each.outcome for each in found} <= outcomes
        known |= {each.of.id: each.of for each in found}
    return {id_: each.mark for id_, each in known.items() if each.mark != NO_MARK}


MUST, STAR, MAYBE, HIDDEN = Mark("must"), Mark("star"), Mark("maybe"), Mark(hidden=True)


@pytest.mark.parametrize(
    ("there", "new", "then"),
    [
        ({"paper": STAR}, {"oral": STAR}, {"paper": STAR}),
        ({"paper": MUST}, {"oral": STAR, "poster": MUST}, {"paper": MUST}),
        ({"paper": STAR}, {"oral": MUST}, {"paper": STAR, "oral": MUST}),
        ({"oral": STAR, "poster": STAR}, {"paper": STAR}, {"oral": STAR, "poster": STAR}),
        ({"oral": STAR}, {"paper": STAR}, {"oral": STAR, "paper": STAR}),
        ({"paper": Mark("star", ("a",), "go")}, {"oral": Mark("star", ("a",), "go")}, None),
        (
            {"paper": Mark("star", ("a",))},
            {"oral": Mark("star", ("a", "b"))},
            {"paper": Mark("star", ("a",)), "oral": Mark(labels=("b",))},
        ),
        ({"paper": HIDDEN}, {"oral": STAR}, {"oral": STAR}),
        ({"oral": HIDDEN, "poster": HIDDEN}, {"paper": MAYBE}, {"paper": MAYBE}),
        ({"paper": STAR, "oral": HIDDEN}, {"oral": STAR}, None),
        ({"paper": HIDDEN}, {"oral": HIDDEN}, {"paper": HIDDEN}),
    ],
)
def test_what_is_said_of_a_paper_is_said_of_its_talks(
    there: dict[str, Mark], new: dict[str, Mark], then: dict[str, Mark] | None
) -> None:
    ids = {"paper": GUSTS.id, "oral": ORAL.id, "poster": POSTER.id}
    of = [{ids[name]: mark for name, mark in each.items()} for each in (new, there, then or there)]
    assert arrive_twice(*of[:2]) == of[2]


def test_replacing_leaves_what_is_imported_and_no_more() -> None:
    there = [of(mark=Mark("must", note="mine")), of(TAILS), of(MORE_TAILS)]
    new = [of(mark=Mark("maybe")), of(MORE_TAILS)]
    found = arrive(new, *there, replaces=True)
    assert [(each.of.id, each.outcome) for each in found] == [
        (KNOTS.id, "changed"),
        (MORE_TAILS.id, "unchanged"),
        (TAILS.id, "removed"),
    ]
    assert one(of(mark=Mark("maybe")), there[0], replaces=True) == ("changed", Mark("maybe"))


def test_appointments_are_the_same_by_what_they_are() -> None:
    moved, again = CALL._replace(end=at("2021-05-04 16:00")), CALL._replace(id="b2")
    other = Appointment("b3", "lunch", CALL.start, CALL.end)
    outcomes = {
        (each.of.id, each.outcome)
        for new in ([CALL], [again], [moved], [other])
        for each in importing.appointments([CALL], new)
    }
    assert outcomes == {("b1", "unchanged"), ("b1", "changed"), ("b3", "added")}
    replaced = importing.appointments([CALL, other], [again], replaces=True)
    assert [(each.of.id, each.outcome) for each in replaced] == [
        ("b1", "unchanged"),
        ("b3", "removed"),
    ]


texts = st.sampled_from(["", "a", "b", "a\nb", "ba"])
consistent_mark = st.builds(
    Mark,
    st.sampled_from((*STARS, None)),
    st.lists(texts, max_size=3, unique=True).map(tuple),
    st.none() | texts.filter(bool),
    st.booleans(),
    st.booleans(),
).map(lambda it: it._replace(hidden=it.hidden and not it.star))


@given(consistent_mark, consistent_mark)
def test_nothing_is_lost_and_a_second_import_changes_nothing(mine: Mark, new: Mark) -> None:
    both = importing.together(mine, new)
    assert importing.together(both, new) == importing.together(both, mine) == both
    assert {*both.labels} == {*mine.labels, *new.labels}
    assert all(note in (both.note or "") for note in (mine.note or "", new.note or ""))
    assert (both.star is None) == (mine.star is new.star is None)
    assert both.hidden == ((mine.hidden or new.hidden) and both.star is None)
    assert both.seen == (mine.seen or new.seen)
    assert importing.together(NO_MARK, new) == new
