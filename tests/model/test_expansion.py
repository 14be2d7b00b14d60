"""Texts that are repeated: kept up to a bound, beyond which a problem says what is left out."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Session, Source, Talk
from confcli.model.expansion import MOST, bound
from confcli.programme.assembly import assemble
from tests.support.corpus import PAGES, read
from tests.support.effort import is_linear, lines
from tests.support.invented import at

REPEATED = "texts that are repeated too often"
LONG = "kites " * 20_000


def listing(*talks: Talk) -> Listing:
    return Listing("Kites 2024", sessions=[Session("Day", talks=list(talks))])


def reasons(of: Listing) -> list[str]:
    return [problem.reason for problem in of.problems]


def texts(of: Listing) -> Iterator[str]:
    """All texts of a listing, whatever field they are in."""
    items: list[Session | Talk] = [*of.sessions, *of.talks]
    for item in items:
        for value in (getattr(item, name) for name in item.__slots__):
            yield from filter(lambda it: isinstance(it, str), value if _is_list(value) else [value])


def _is_list(value: object) -> bool:
    return isinstance(value, list)


def test_a_repeated_abstract_is_left_out_beyond_the_bound() -> None:
    found = listing(*(Talk(f"Kites {n}", abstract=LONG) for n in range(100)))
    bound(found)
    assert [bool(talk.abstract) for talk in found.talks] == [n < 33 for n in range(100)]
    assert reasons(found) == [f"{REPEATED}: 67 abstracts are left out"]


def test_abstracts_that_differ_are_all_kept() -> None:
    found = listing(*(Talk(f"Kites {n}", abstract=f"{n} {LONG}") for n in range(100)))
    bound(found)
    assert all(talk.abstract for talk in found.talks)
    assert reasons(found) == []


@pytest.mark.parametrize(
    "abstracts",
    [
        pytest.param([f"{n:1500}" for n in range(5_000)], id="many papers"),
        pytest.param(["kites" * 600] * 1_000, id="a session's text in each of its slots"),
        pytest.param([f"{n % 2_500:1500}" for n in range(5_000)], id="papers with two slots each"),
    ],
)
def test_large_programmes_are_kept_whole(abstracts: list[str]) -> None:
    found = listing(*(Talk(f"Kites {n}", abstract=text) for n, text in enumerate(abstracts)))
    bound(found)
    assert [talk.abstract for talk in found.talks] == abstracts
    assert reasons(found) == []


def test_talks_whose_other_texts_are_too_much_are_left_out() -> None:
    found = listing(*(Talk(f"Kites {n}", authors=[LONG]) for n in range(100)))
    bound(found)
    assert len(found.talks) == 33
    assert reasons(found) == [
        "texts that are repeated too often: 67 sessions and talks are left out"
    ]


def long(kind: type[Session | Talk]) -> Iterator[Any]:
    """Yield fields that hold text, each with a long one."""
    for name, of in kind.__annotations__.items():
        if "str" in str(of) and name != "abstract":
            yield pytest.param(kind, name, [LONG] if "list" in str(of) else LONG, id=name)


@pytest.mark.parametrize(("kind", "name", "value"), [*long(Session), *long(Talk)])
def test_every_text_counts(kind: type[Session | Talk], name: str, value: Any) -> None:
    items = [kind(**({"title": "Kites"} | {name: value})) for _ in range(100)]
    found = Listing("Kites", sessions=[it for it in items if isinstance(it, Session)])
    found.sessions += [Session("Day", talks=[it for it in items if isinstance(it, Talk)])]
    bound(found)
    assert sum(map(len, texts(found))) < 2 * MOST


def test_a_calendar_that_repeats_a_text_stays_small() -> None:
    event = (
        "BEGIN:VEVENT\nUID:1\nDTSTART:20210504T090000Z\nRRULE:FREQ=DAILY\nSUMMARY:Break\n"
        f"DESCRIPTION:{LONG}\nEND:VEVENT\n"
    )
    data = f"BEGIN:VCALENDAR\n{event}END:VCALENDAR\n".encode()
    (made,) = assemble([registry.read(Document("kites.ics", data), Hints("Kites 2021"))])
    assert len(made.talks) == 1_000
    assert sum(map(len, texts(made))) < 2 * MOST


def test_a_paper_that_many_entries_show_stays_small() -> None:
    paper = Talk("Kites", abstract=LONG, source_ids=["papers-1"])
    link = "https://kites.example/papers_1.html"
    entries = [
        Talk(f"Kites {n}", "event", start=at("2024-05-04 09:00") + timedelta(days=n), url=link)
        for n in range(100)
    ]
    found = listing(paper)
    found.sessions.append(Session("Calendar", talks=entries))
    (made,) = assemble([found])
    assert len(made.talks) == 100
    assert sum(map(len, texts(made))) < 2 * MOST
    assert reasons(made) == [f"{REPEATED}: 67 abstracts are left out"]


def test_pages_of_the_corpus_lose_nothing() -> None:
    for page in PAGES:
        assert not any(reason.startswith(REPEATED) for reason in reasons(read(page)))


def test_lists_that_talks_share_take_linear_effort() -> None:
    def bound_many(count: int) -> None:
        keywords = [f"kite {n}" for n in range(count)]
        bound(listing(*(Talk("Kites", keywords=keywords) for _ in range(count))))

    assert is_linear(bound_many, 100, lines)


def test_a_large_file_may_say_the_same_again_and_again() -> None:
    what, where = "Weekly meeting of all who fly kites", "https://kites.example/weekly"
    meetings = [Talk(what, url=where) for _ in range(40_000)]
    found = listing(*meetings)
    found.sources = [Source("week.ics", "icalendar", "", values={"content": 4 * len(meetings)})]
    bound(found)
    assert (len(found.talks), reasons(found)) == (len(meetings), [])


def test_few_values_become_no_flood_of_items() -> None:
    found = listing(*(Talk("Kites") for _ in range(50_000)))
    bound(found)
    assert MOST // 250 < len(found.talks) < 50_000
    assert len(reasons(found)) == 1
