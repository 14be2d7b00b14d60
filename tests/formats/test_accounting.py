"""What was not used of a data file, and problems with one cause."""

from typing import Any

import pytest

from confcli.formats.accounting import folded
from confcli.formats.syntax.account import Account
from confcli.formats.syntax.record import Record
from confcli.model.entities import Problem, Unused


def record(**values: Any) -> Record:
    return Record(values.items(), at=7)


def left(account: Account, *furniture: str) -> list[Unused]:
    return [unused for unused, _ in account.settle(furniture)[1]]


def test_keys_that_no_one_asked_for_are_counted_by_their_path() -> None:
    papers = [record(title=f"Kite {n}", pdf="a.pdf", empty="") for n in range(3)]
    account = Account()
    top = account.add(record(papers=papers))
    assert [paper["title"] for paper in top.get("papers")] == ["Kite 0", "Kite 1", "Kite 2"]
    assert left(account) == [Unused("papers[].pdf", 3, 7)]


def test_furniture_is_a_key_or_the_end_of_a_path() -> None:
    account = Account()
    top = account.add(record(version=1, day=record(index=2, date="2025-07-04")))
    top.get("day").get("date")
    values, found = account.settle(("day.index", ".version"))
    assert (values, found) == ({"content": 1, "furniture": 2, "unused": 0}, [])


def test_entries_with_titles_or_times_are_told_from_other_values() -> None:
    account = Account()
    top = account.add(record(plenaries={}, tags=["a"], socials=[record(start="noon"), record(a=1)]))
    dict.__setitem__(top, "plenaries", record(p1=record(name="Kites"), p2=record(name="Tails")))
    found = {unused.key: (unused.count, unused.entries) for unused in left(account)}
    assert found == {"plenaries": (2, True), "tags": (1, False), "socials": (1, True)}


@pytest.mark.parametrize(
    ("entry", "is_entry"),
    [
        ({"when": "noon", "what": "Supper"}, True),
        ({"slot": "2023-12-08T19:00:00+08:00", "what": "Supper"}, True),
        ({"updated_at": "2023-12-08T19:00:00+08:00", "text": "Supper"}, False),
        ({"what": "Supper"}, False),
    ],
)
def test_an_entry_without_a_title_says_when_it_is(entry: dict[str, str], is_entry: bool) -> None:
    account = Account()
    account.add(record(days=[record(**entry), record(**entry)]))
    assert [(it.count, it.entries) for it in left(account)] == [(2 if is_entry else 1, is_entry)]


@pytest.mark.parametrize("name", ["sponsors", "programCommittee", "local_organizers", "faq"])
def test_what_is_around_a_programme_has_no_entries_unless_they_say_when(name: str) -> None:
    about, account, timed = record(name="Kite Mill"), Account(), Account()
    account.add(record(**{name: [about, about]}))
    timed.add(record(**{name: [record(name="Supper", start="noon")]}))
    assert [(it.count, it.entries) for it in left(account)] == [(2, False)]
    assert [(it.count, it.entries) for it in left(timed)] == [(1, True)]


def test_an_entry_passed_over_in_a_list_is_not_used() -> None:
    account = Account()
    first, _ = account.add([record(title="Kites"), record(title="Tails")])
    first.get("title")
    assert [(unused.count, unused.entries) for unused in left(account)] == [(1, True)]


def test_an_object_by_id_has_no_keys_of_its_own() -> None:
    account = Account()
    top = account.add(
        record(P1=record(title="Kites", note="x"), P2=record(title="Tails", note="y"))
    )
    assert [paper["title"] for paper in top.values()] == ["Kites", "Tails"]
    assert [(unused.key, unused.count) for unused in left(account)] == [("note", 2)]


def problems(*reasons: str) -> list[Problem]:
    return [Problem("f", line, "", reason) for line, reason in enumerate(reasons, 1)]


def test_more_than_two_problems_with_one_cause_are_told_once_where_the_first_is() -> None:
    rows = [Problem("f", line, "", f"another row has the id {line}") for line in (9, 5, 7)]
    others = [Problem("f", line, "", "a row without a title") for line in (6, 8)]
    assert [(it.line, it.count) for it in folded([*rows, *others])] == [(5, 3), (6, 1), (8, 1)]


@pytest.mark.parametrize(
    ("reasons", "sentence"),
    [
        (
            ["another row has the id a1", "another row has the id b2", "another row has the id a1"],
            "the ids of 3 rows are not unique, such as a1",
        ),
        (["another entry has the id 1"] * 3, "the ids of 3 entries are not unique, such as 1"),
        (["an event without a title"] * 1200, "1,200 events without a title"),
        (["a person without a name: 7"] * 3, "3 people without a name"),
        (["it has no start"] * 3, "3 times: it has no start"),
        (
            ["25:10 doesn't exist", "26:00 doesn't exist", "27:00 doesn't exist"],
            "3 times, first: 25:10 doesn't exist",
        ),
    ],
)
def test_one_cause_is_told_with_its_number_and_an_example(
    reasons: list[str], sentence: str
) -> None:
    (found,) = folded(problems(*reasons))
    assert (found.line, found.reason, found.count) == (1, sentence, len(reasons))
