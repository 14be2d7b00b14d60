"""confcli's own JSON lines: ``talks --jsonl`` output is read back, mistakes are reported."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.interface import Hints
from confcli.formats.native import json_lines
from confcli.formats.registry import read
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from confcli.model.errors import ConfcliError
from confcli.programme.assembly import assemble
from tests.support.corpus import account_is_whole
from tests.support.harness import confcli
from tests.support.refused import refused

KITES = {
    "conference": "KiteCon 2021",
    "session": "Strings",
    "title": "Knots that hold",
    "authors": ["Ada Verne", "Bo Fox"],
    "start": "2021-05-04T10:00:00+02:00",
    "end": "2021-05-04T10:20:00+02:00",
}


def lines(*records: object) -> Document:
    text = "\n".join(r if isinstance(r, str) else json.dumps(r) for r in records)
    return Document("kites.jsonl", text.encode())


def parsed(*records: object, **hints: str) -> Listing:
    return read(lines(*records), Hints(**hints))  # type: ignore[arg-type]


def test_a_talk_is_read_with_its_session() -> None:
    listing = parsed(KITES)
    assert (listing.conference, listing.problems) == ("KiteCon 2021", [])
    (session,) = listing.sessions
    (talk,) = session.talks
    assert (session.title, session.timezone, session.time_basis) == (
        "Strings",
        "UTC+02:00",
        "stated",
    )
    assert (session.start, session.end) == (talk.start, talk.end)
    assert (talk.title, talk.authors) == (KITES["title"], KITES["authors"])
    assert talk.start is not None
    assert talk.start.isoformat() == KITES["start"]


def test_papers_may_have_no_session_or_time() -> None:
    paper = {"conference": "kites", "year": 2021, "title": "Tails", "authors": [], "id": "k7"}
    listing = parsed(paper, paper | {"title": "Winds", "id": "k8"})
    assert listing.conference == "kites 2021"
    (session,) = listing.sessions
    assert (session.title, session.start, len(session.talks)) == ("kites 2021", None, 2)
    assert [talk.id for talk in session.talks] == ["k7", "k8"]


def test_the_output_of_talks_is_read_back() -> None:
    printed = confcli("talks", "-c", "neurips", "--jsonl").out
    (listing,) = assemble([read(Document("x.jsonl", printed.encode()), Hints())])
    titles = [talk.title for session in listing.sessions for talk in session.talks]
    assert listing.problems == []
    assert len(titles) == 28
    assert "Modular Meta-Learning with Shrinkage" in titles
    assert {session.timezone for session in listing.sessions} == {"America/Los_Angeles"}


def test_links_and_the_zone_of_the_source_are_kept() -> None:
    link, page = "https://kites.org/slides.pdf", "https://kites.org/knots"
    more = {
        "abstract": f"See {page}.",
        "links": [link, page],
        "source_timezone": "Europe/Berlin",
    }
    (session,) = parsed(KITES | more).sessions
    (talk,) = session.talks
    assert talk.links == [link]
    assert session.timezone == "Europe/Berlin"
    assert talk.start
    assert talk.start.isoformat() == KITES["start"]


def test_a_room_is_read_as_it_was_printed() -> None:
    (session,) = parsed(KITES | {"room": "Hall A #12"}).sessions
    assert (session.talks[0].room, session.talks[0].board) == ("Hall A #12", None)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not a talk: "),
        ('{"title": 7}', "title is not text"),
        ('{"title": "", "abstract": null}', "no title, abstract or start"),
        ('{"title": "x", "keywords": "Ada"}', "keywords is not an array"),
        ('{"title": "x", "start": "2021-05-04T10:00:00"}', "start has no UTC offset"),
        ('{"title": "x", "start": "noon"}', "not a talk: "),
        ('{"title": "x", "links": [7]}', "links is not an array"),
        ('{"title": "x", "duration": "20"}', "duration is not a whole number"),
        ('{"title": "x", "keywords": "Ropes"}', "keywords is not an array"),
        ('{"title": "x", "start": "2021-05-04T10:00Z", "source_timezone": "Mars"}', "Mars"),
        ('{"title": "x", "session": ["B"]}', "session is not text"),
        ('{"title": "x", "time_basis": "guessed"}', "time_basis is 'guessed'"),
        ('{"title": "x", "talks": [7]}', "not a talk: "),
        ("[1, 2]", "not a talk: "),
    ],
)
def test_a_line_that_is_not_a_talk_is_a_problem(line: str, reason: str) -> None:
    listing = parsed(KITES, "", line)
    (problem,) = listing.problems
    assert (problem.line, problem.text) == (3, line)
    assert reason in problem.reason
    assert listing.sources[0].lines == {"content": 1, "furniture": 0, "problem": 1}


def test_an_array_element_that_is_not_a_talk_is_a_problem() -> None:
    (talk,) = confcli("talks", "-c", "neurips", "-n", "1", "--json").json()
    document = Document("kites.json", json.dumps([talk, {"title": 7}, talk], indent=1).encode())
    listing = read(document, Hints())
    (problem,) = listing.problems
    assert document.lines[problem.line - 1].text == "{"
    assert (problem.text, problem.reason) == ('{"title": 7}', "not a talk: title is not text")
    assert listing.sources[0].lines["problem"] == 1
    assert sum(listing.sources[0].lines.values()) == len(document.lines)


def test_an_array_without_talks_is_not_recognised() -> None:
    for text in ("[]", "[1]", '[{"title": "x", "conference": "y"}]', '["id conference title"'):
        assert not json_lines.recognise(Document("x", text.encode())).accepted


def test_a_session_at_two_times_becomes_two_sessions() -> None:
    at_ten, at_noon = KITES | {"time_of": "session"}, KITES | {"time_of": "session", "end": None}
    listing = parsed(at_ten, at_noon, at_ten)
    assert [(session.title, len(session.talks)) for session in listing.sessions] == [
        ("Strings", 2),
        ("Strings", 1),
    ]


def test_lines_of_several_conferences_are_not_one_listing() -> None:
    other = KITES | {"conference": "BalloonCon 2021"}
    with refused(r"2 conferences, such as KiteCon 2021; add it again"):
        parsed(KITES, other)
    assert parsed(KITES, other, conference="Both 2021").conference == "Both 2021"


@pytest.mark.parametrize("text", ["", "title", "{}", '{"count": 1}', '["title"]', '{"title": "x"}'])
def test_other_text_is_not_recognised(text: str) -> None:
    assert not json_lines.recognise(Document("x", text.encode())).accepted


@given(st.lists(st.one_of(st.just(json.dumps(KITES)), st.text(), st.binary())))
def test_any_lines_are_accounted_for_or_refused(parts: list[str | bytes]) -> None:
    data = b"\n".join(p if isinstance(p, bytes) else p.encode("utf-8", "replace") for p in parts)
    document = Document("x.jsonl", json.dumps(KITES).encode() + b"\n" + data)
    try:
        (listing,) = json_lines.parse(document, Hints(), "")
    except ConfcliError:
        return
    account_is_whole(listing, document.data)
