"""Addresses are absolute, told apart by their names, and never a plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.addresses import absolute, base_of, called, give, is_web
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.model.entities import Session, Talk

BASE = "https://kites.org/virtual/2026/events.html"


def talk(*own: str | None, base: str | None = None, room: str | None = None) -> Talk:
    made = Talk(room=room)
    give(made, base, own)
    return made


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("https://kites.org/a", "https://kites.org/a"),
        (" https://kites.org/a\n", "https://kites.org/a"),
        ("HTTP://kites.org", "HTTP://kites.org"),
        ("/virtual/2026/1", "https://kites.org/virtual/2026/1"),
        ("papers.html?session=1", "https://kites.org/virtual/2026/papers.html?session=1"),
        ("../2025/paper.pdf", "https://kites.org/virtual/2025/paper.pdf"),
        ("poster/12", "https://kites.org/virtual/2026/poster/12"),
        ("?id=7", "https://kites.org/virtual/2026/events.html?id=7"),
        ("//cdn.kites.org/a", "https://cdn.kites.org/a"),
        ("www.bows.org", "https://www.bows.org"),
        ("bows.org", "https://bows.org"),
        ("youtu.be/x1", "https://youtu.be/x1"),
        ("Join at https://bows.org/x.", "https://bows.org/x"),
    ],
)
def test_an_address_is_made_absolute(printed: str, whole: str) -> None:
    assert absolute(BASE, printed) == whole
    assert talk(printed, base=BASE).url == whole


@pytest.mark.parametrize(
    "printed", ["/virtual/2026/1", "papers.html?session=1", "mailto:a@b.org", "//[", "https://["]
)
def test_what_cannot_be_resolved_is_a_link(printed: str) -> None:
    found = talk(printed)
    assert (found.url, found.links, found.room) == (None, [printed], None)


@pytest.mark.parametrize(
    ("printed", "room"),
    [
        ("Theory: Room 168\nPractice: Room 165", "Theory: Room 168; Practice: Room 165"),
        ("Zoom", "Zoom"),
        ("3/R-002", "3/R-002"),
        ("K.4.401", "K.4.401"),
        ("kites.berlin", "kites.berlin"),
    ],
)
def test_a_text_in_place_of_an_address_is_the_room(printed: str, room: str) -> None:
    for base in (None, BASE):
        found = talk(printed, base=base)
        assert (found.url, found.links, found.room) == (None, [], room)
    again = talk(printed, room=room)
    assert (again.url, again.links, again.room) == (None, [], room)
    elsewhere = talk(printed, room="Hall A")
    assert (elsewhere.url, elsewhere.links, elsewhere.room) == (None, [room], "Hall A")


@pytest.mark.parametrize("printed", [None, "", " ", "TBA", "n/a", "-"])
def test_a_placeholder_is_nothing(printed: str | None) -> None:
    assert talk(printed, base=BASE) == Talk()


def test_the_first_whole_address_is_the_items_own() -> None:
    found = talk("poster.html", "https://kites.org/a", "https://kites.org/b", "https://kites.org/a")
    assert found.url == "https://kites.org/a"
    assert found.links == ["poster.html", "https://kites.org/b"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *((name, "slides") for name in ("Slides", "slides_pdf", "slidesUrl", "Slides (PDF)")),
        *((name, "slides") for name in ("Why kites fly - slides", "Slides online", "Slide deck")),
        *((name, "slides") for name in ("Presentation", "Presentation slides")),
        *((name, "recording") for name in ("Video", "video_url", "recordingUrl", "youtube_url")),
        ("Video recording (AV1/WebM) - 76.2 MB", "recording"),
        ("Watch the recording", "recording"),
        *((name, None) for name in ("Video: how to fly a kite", "Slides - another talk", "")),
        *((name, None) for name in ("Video conference", "Chat room(web)", "liveUrl", "Paper")),
        ("Video recording subtitle file (VTT)", None),
    ],
)
def test_recording_and_slides_are_told_apart_by_their_names(name: str, kind: str | None) -> None:
    found, address = Talk(), "https://kites.org/a.pdf"
    give(found, None, (), [(name, address)])
    assert {"slides": found.slides, "recording": found.recording} == {
        "slides": address if kind == "slides" else None,
        "recording": address if kind == "recording" else None,
    }
    assert found.links == ([] if kind else [address])


def test_of_several_names_the_one_that_tells_counts() -> None:
    assert called("Why kites fly", "SLIDES") == "SLIDES"
    assert called("video", "Slides") == "video"
    assert called(None, "", "Paper", "PDF") == "Paper"
    assert called() == ""


def test_further_recordings_stay_links() -> None:
    found = Talk()
    give(
        found,
        BASE,
        (),
        [("Video (webm)", "a.webm"), ("Video (mp4)", "b.mp4"), ("Slides", "on request")],
    )
    assert found.recording == "https://kites.org/virtual/2026/a.webm"
    assert found.links == ["https://kites.org/virtual/2026/b.mp4", "on request"]


def test_a_session_keeps_all_of_them_as_links() -> None:
    session = Session("Strings")
    give(session, None, ["https://kites.org"], [("Slides", "https://kites.org/a.pdf")])
    assert (session.url, session.links) == ("https://kites.org", ["https://kites.org/a.pdf"])


@pytest.mark.parametrize(
    ("name", "text", "base"),
    [
        ("https://kites.org/a.json", "[]", "https://kites.org/a.json"),
        ("a.json", "[]", "https://hint.org/"),
        ("a.html", "<html><p>Kites</p></html>", "https://hint.org/"),
        (
            "a.html",
            "<!-- saved from url=(0023)https://saved.org/virtual --><html><p>Kites</p></html>",
            "https://saved.org/virtual",
        ),
    ],
)
def test_the_page_says_its_address_else_the_user_does(name: str, text: str, base: str) -> None:
    assert base_of(Document(name, text.encode()), Hints(base_url="https://hint.org/")) == base


@given(st.text() | st.from_regex(r"https?://[\w.\[\]/:-]*"), st.none() | st.just(BASE))
def test_any_text_yields_an_absolute_address_or_none(text: str, base: str | None) -> None:
    found = talk(text, base=base)
    assert found.url is None or is_web(found.url)


@pytest.mark.parametrize("part", ["a.", "a/", "a-", "www.", "( ", "?", "%", "a:", "http://a.b "])
def test_a_long_text_is_read_at_once(part: str) -> None:
    found = talk(part * 50_000)
    assert found != Talk()
