"""The fields of an event in a schedule."""

from typing import Any

import pytest

from confcli.formats.prose import paragraphs, parsed
from tests.support.corpus import parse, talks
from tests.support.frab import DATE, ZONE, document, schedule, talk


@pytest.mark.parametrize(
    ("event", "own"),
    [
        ({"slug": "s", "code": "C", "id": 1, "guid": "g"}, ["g", "1", "C", "s"]),
        ({"guid": None, "id": 1, "code": "C"}, ["1", "C"]),
        ({"guid": "g", "id": "g"}, ["g"]),
        ({}, []),
    ],
)
def test_all_ids_are_kept_the_most_stable_one_first(event: dict[str, Any], own: list[str]) -> None:
    (talk,) = talks(parse(document({"title": "Kites", "date": DATE} | event)))
    assert talk.source_ids == own


@pytest.mark.parametrize("says", [True, False])
def test_an_opt_out_of_recording_is_kept(says: bool) -> None:
    event = f"<recording><license/><optout>{str(says).lower()}</optout></recording>"
    assert talk(f"<date>{DATE}</date>{event}").unrecorded is says
    listing = parse(document({"title": "Kites", "date": DATE, "do_not_record": says}))
    assert talks(listing)[0].unrecorded is says


@pytest.mark.parametrize(
    ("event", "is_cancelled"),
    [
        ("<status>canceled</status>", True),
        ("<state>Cancelled</state>", True),
        ("<cancelled>true</cancelled>", True),
        ("<status>confirmed</status>", False),
        ("<cancelled>false</cancelled>", False),
    ],
)
def test_a_cancelled_event_is_marked(event: str, is_cancelled: bool) -> None:
    assert talk(f"<date>{DATE}</date>{event}").cancelled is is_cancelled


@pytest.mark.parametrize(
    ("event", "abstract"),
    [
        ("<abstract>A</abstract><description>B</description>", "A\n\nB"),
        ("<abstract>A</abstract><description>A and B</description>", "A and B"),
        ("<subtitle>S</subtitle><abstract>A</abstract>", "S\n\nA"),
        (
            "<subtitle>S</subtitle><abstract>A</abstract><description>S</description>",
            "A\n\nS",
        ),
        ("<abstract>&lt;p&gt;A&lt;/p&gt;&lt;p&gt;B&lt;/p&gt;</abstract>", "A\n\nB"),
        ("<abstract><p>A</p><p>B &lt; C</p></abstract>", "A\n\nB < C"),
        ("<abstract>A <code>B</code><![CDATA[<br>]]>C</abstract>", "A B<br>C"),
        (f"<abstract>{'<a>' * 3000}A{'</a>' * 3000}</abstract>", "A"),
        ("<abstract> </abstract>", None),
    ],
)
def test_the_abstract_combines_what_the_event_says(event: str, abstract: str | None) -> None:
    assert talk(f"<date>{DATE}</date>{event}").abstract == abstract


def test_markup_is_removed_from_a_title() -> None:
    (found,) = talks(parse(schedule("<title>H<sub>2</sub>O</title><links><link/></links>")))
    assert (found.title, found.links) == ("H2O", [])


@pytest.mark.parametrize(
    "text",
    [
        "<p>A <em>kite</em></p>\n<p>and\na&nbsp;tail &lt;b&gt;</p>",
        "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<p>three</p>",
        "<h2>Title</h2>text<br/>line<br>another",
        '<p><a href="https://x.example/?a=1&amp;b=2">link</a>, <strong>strong</strong></p>',
        "<blockquote><p>said</p></blockquote>",
        "<p></p>",
        "a < b and <em>c</em>",
        "<p>A<!-- no --><script>x</script></p>",
        "<pre>a\n  b</pre>",
        "no tags",
    ],
)
def test_html_paragraphs_agree_with_an_html_parser(text: str) -> None:
    assert paragraphs(text) == (parsed(text) or None)


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("/system/a.pdf", "https://kites.example/system/a.pdf"),
        ("tails.example", "tails.example"),
        ("https://tails.example/", "https://tails.example/"),
        ("//[", "//["),
    ],
)
def test_relative_links_are_resolved(url: str, whole: str) -> None:
    base = f"{ZONE}<base_url>https://kites.example/plan/</base_url>"
    event = f"<date>{DATE}</date><links><link href='{url}'>x</link></links>"
    assert talk(event, facts=base).links == [whole]


@pytest.mark.parametrize(
    "person", ['<person name="Ada Verne"/>', "<person><name>Ada Verne</name></person>"]
)
def test_a_person_may_be_named_by_an_attribute_or_an_element(person: str) -> None:
    assert talk(f"<date>{DATE}</date><persons>{person}</persons>").authors == ["Ada Verne"]


def test_a_person_may_be_a_plain_string() -> None:
    listing = parse(document({"title": "Kites", "date": DATE, "persons": ["Ada Verne", {}]}))
    assert talks(listing)[0].authors == ["Ada Verne"]
    assert [problem.reason for problem in listing.problems] == ["a person without a name"]


@pytest.mark.parametrize(
    ("title", "is_cancelled"),
    [("CANCELLED: Kites", True), ("[Canceled] Kites", True), ("A", False)],
)
def test_a_title_may_mark_its_event_as_cancelled(title: str, is_cancelled: bool) -> None:
    (found,) = talks(parse(schedule(f"<title>{title}</title><date>{DATE}</date>")))
    assert found.cancelled is is_cancelled


def test_keywords_slides_and_recordings_are_told_apart() -> None:
    tags = "<tags><tag>Knots</tag><tag>Bows, tails</tag></tags>"
    links = (
        "<links><link href='https://videos.example/1.webm'>Video recording (WebM) - 70 MB</link>"
        "<link href='https://videos.example/1.mp4'>Video recording (mp4)</link></links>"
        "<attachments><attachment href='https://kites.example/1.pdf'>Slides</attachment>"
        "</attachments>"
    )
    found = talk(f"<date>{DATE}</date>{tags}{links}")
    assert found.keywords == ["Knots", "Bows, tails"]
    assert (found.recording, found.slides, found.links) == (
        "https://videos.example/1.webm",
        "https://kites.example/1.pdf",
        ["https://videos.example/1.mp4"],
    )


def test_the_type_of_an_attachment_tells_what_it_is() -> None:
    links = (
        "<attachments><attachment type='slides' href='https://k.example/1.pdf'>Why kites fly"
        "</attachment><attachment type='paper' href='https://k.example/2.pdf'>More</attachment>"
        "</attachments>"
    )
    found = talk(f"<date>{DATE}</date>{links}")
    assert (found.slides, found.links) == ("https://k.example/1.pdf", ["https://k.example/2.pdf"])
    attachments = [{"type": "SLIDES", "url": "https://k.example/1.pdf", "title": "Why kites fly"}]
    (other,) = talks(parse(document({"title": "Kites", "date": DATE, "attachments": attachments})))
    assert other.slides == "https://k.example/1.pdf"


def test_resources_and_tags_of_a_submission_are_read() -> None:
    event = {
        "title": "Kites",
        "date": DATE,
        "tags": [{"tag": "Knots"}],
        "resources": [{"resource": "https://kites.example/1.pdf", "description": "Slides"}],
        "youtube_url": "https://videos.example/1",
    }
    (found,) = talks(parse(document(event)))
    assert (found.keywords, found.slides, found.recording) == (
        ["Knots"],
        "https://kites.example/1.pdf",
        "https://videos.example/1",
    )


def test_an_event_without_a_start_keeps_its_duration() -> None:
    (found,) = talks(parse(document({"title": "Kites", "duration": "00:45"})))
    assert (found.start, found.duration) == (None, 45)
