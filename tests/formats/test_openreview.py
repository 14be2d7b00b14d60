"""Notes of OpenReview: which are papers, and what became of them."""

import json
from typing import Any

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.openreview.venue import Venue, is_refused, kind, venue
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing
from tests.support.corpus import parse
from tests.support.refused import refused


def note(own: str, venue: str = "", **more: Any) -> dict[str, Any]:
    """A note in version 1 of the API."""
    content = {"title": f"Paper {own}", "authors": ["Ada Verne"]} | (
        {"venue": venue} if venue else {}
    )
    return {
        "id": own,
        "forum": own,
        "invitation": "K.cc/2021/Conference/-/S",
        "content": content,
    } | more


def read(*notes: dict[str, Any], **hints: Any) -> Listing:
    return parse(json.dumps({"notes": notes}), name="notes.json", **hints)


@pytest.mark.parametrize(
    ("said", "path", "expected"),
    [
        ("ICLR 2024 oral", "", Venue("ICLR 2024", None, "oral")),
        ("ICLR 2021 Poster", "", Venue("ICLR 2021", None, "poster")),
        ("ICLR 2023 notable top 5%", "", Venue("ICLR 2023", None, "oral")),
        ("ICLR 2023 notable top 25%", "", Venue("ICLR 2023", None, "spotlight")),
        ("NeurIPS 2023 spotlight", "", Venue("NeurIPS 2023", None, "spotlight")),
        (
            "NeurIPS 2023 Track Datasets and Benchmarks Poster",
            "",
            Venue("NeurIPS 2023", "Datasets and Benchmarks", "poster"),
        ),
        ("Submitted to ICLR 2024", "", Venue("ICLR 2024")),
        (
            "Submitted to ICLR 2024",
            "ICLR.cc/2024/Conference/Rejected_Submission",
            Venue("ICLR 2024", is_refused=True),
        ),
        ("ICLR 2024 Conference Withdrawn Submission", "", Venue("ICLR 2024", is_refused=True)),
        ("", "ICLR.cc/2020/Conference/-/Blind_Submission", Venue("ICLR 2020")),
        (
            "",
            "ICLR.cc/2020/Conference/-/Desk_Rejected_Submission",
            Venue("ICLR 2020", is_refused=True),
        ),
        ("TMLR", "TMLR", Venue()),
        ("", "", Venue()),
    ],
)
def test_a_venue_says_where_and_how_a_paper_is_presented(
    said: str, path: str, expected: Venue
) -> None:
    assert venue(said, path) == expected


@pytest.mark.parametrize(
    ("decision", "expected", "refused"),
    [
        ("Accept (Oral)", "oral", False),
        ("Accept: poster", "poster", False),
        ("Accept", None, False),
        ("Reject", None, True),
        ("Invite to Workshop Track", None, False),
    ],
)
def test_a_decision_says_so_too(decision: str, expected: str | None, refused: bool) -> None:
    assert (kind(decision), is_refused(decision)) == (expected, refused)


def test_what_is_said_about_a_paper_is_no_paper() -> None:
    review = note("r", content={"title": "Good", "review": "Yes."}) | {"forum": "a", "replyto": "a"}
    decision = {"decision": {"value": "Accept (oral)"}}
    found = read(note("a"), review, note("d", content=decision) | {"forum": "a"}, note("b"))
    assert [(talk.title, talk.type) for talk in found.talks] == [
        ("Paper a", "oral"),
        ("Paper b", "paper"),
    ]
    assert found.problems == []
    assert found.sources[0].values["unused"] == 0


def test_a_rejected_paper_is_marked_as_others_are_elsewhere() -> None:
    rejected = note("d", content={"decision": "Reject"}) | {"forum": "a", "replyto": "a"}
    found = read(
        note("a"), rejected, note("b", "K 2021 Conference Withdrawn Submission"), note("c")
    )
    assert [talk.cancelled for talk in found.talks] == [True, True, False]


def test_notes_are_read_as_an_array_and_as_lines() -> None:
    expected = read(note("a"), note("b")).sessions
    for text in (
        json.dumps([note("a"), note("b")]),
        f"{json.dumps(note('a'))}\n{json.dumps(note('b'))}",
    ):
        found = parse(text, name="notes.jsonl")
        assert found.sources[0].format == "openreview"
        assert found.sessions == expected


def test_both_versions_say_the_same() -> None:
    first = note("a", "K 2021 Oral")
    content = {name: {"value": value} for name, value in first["content"].items()}
    assert read(first).sessions == read(first | {"content": content}).sessions


def test_a_forum_is_the_page_of_a_paper_and_files_are_whole_addresses() -> None:
    content = {
        "title": "Kites",
        "pdf": "/pdf/a.pdf",
        "code": "https://kites.example/c",
        "html": "none",
    }
    (talk,) = read(note("a", content=content)).talks
    assert talk.url == "https://openreview.net/forum?id=a"
    assert talk.links == ["https://openreview.net/pdf/a.pdf", "https://kites.example/c"]


def test_papers_of_several_conferences_are_several() -> None:

    notes = [note(f"{year}-{n}", f"K {year} poster") for year in (2020, 2021) for n in range(10)]
    document = Document("notes.json", json.dumps({"notes": notes}).encode())
    found = registry.read_each(document, Hints())
    assert [(it.conference, len(it.talks)) for it in found] == [("K 2020", 10), ("K 2021", 10)]
    (one,) = registry.read_each(document, Hints(edition="k-2021"))
    assert one.conference == "K 2021"


@pytest.mark.parametrize(
    "text",
    [
        {"notes": [{"id": "a", "forum": "a", "content": {"title": "Kites"}}]},
        {
            "notes": [
                {"id": "a", "content": {"title": {"value": "Kites"}, "venueid": {"value": "K"}}}
            ]
        },
        [{"id": "a", "forum": "a", "content": {"title": {"value": "Kites"}}}],
        [{"id": "a", "content": {"title": "Kites", "authorids": ["~Ada_Verne1"]}}],
    ],
)
def test_notes_are_known_by_little(text: Any) -> None:
    found = parse(json.dumps(text), name="papers.json")
    assert found.sources[0].format == "openreview"
    assert [(talk.title, talk.source_ids) for talk in found.talks] == [("Kites", ["a"])]


@pytest.mark.parametrize(
    "text",
    [
        {"notes": [{"content": {"title": "Fixed", "text": "A bug."}, "version": "1.2"}]},
        {"content": {"title": {"value": "A page"}}, "notes": []},
        {"content": {"name": "A page"}, "signatures": 3},
    ],
)
def test_other_notes_are_none(text: Any) -> None:
    with refused("not a known schedule format"):
        parse(json.dumps(text), name="notes.json")


def test_a_metareview_decides_and_a_review_does_not() -> None:
    def said(kind: str, text: str) -> dict[str, Any]:
        reply = {"recommendation": text, "title": kind}
        return note(kind, content=reply) | {"forum": "a", "invitation": f"K.cc/2019/-/P1/{kind}"}

    review = said("Official_Review", "3: reject, not good enough")
    found = read(note("a"), review, said("Meta_Review", "Accept (Poster)"))
    assert [(talk.type, talk.cancelled) for talk in found.talks] == [("poster", False)]
