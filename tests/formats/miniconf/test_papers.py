"""Papers of a MiniConf site, one per row."""

import json
from typing import Any

import pytest

from tests.support.corpus import account_is_whole, parse, talks
from tests.support.known import known
from tests.support.miniconf import paper
from tests.support.refused import refused


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ({"authors": "Ada Verne|Ben Okri"}, ["Ada Verne", "Ben Okri"]),
        ({"authors": ["Ada Verne", 7, None, " Ben  Okri "]}, ["Ada Verne", "7", "Ben Okri"]),
        ({"authors": "", "speaker": "Dr. Ada Verne"}, ["Dr. Ada Verne"]),
        ({"authors": ["Ada Verne"], "presenters": ["Cy Moss"]}, ["Ada Verne", "Cy Moss"]),
        ({"speakers": "Ada Verne, Ben Okri and Li Po"}, ["Ada Verne", "Ben Okri", "Li Po"]),
        ({"speakers": "Ada Verne (Ben Okri, Li Po)"}, ["Ada Verne (Ben Okri, Li Po)"]),
        ({"speakers": "Ada Verne, University of Winds"}, ["Ada Verne"]),
        ({"first_name": "Ada", "last_name": "Verne"}, ["Ada Verne"]),
        ({"authors": {"fullname": "Ada"}}, ["Ada"]),
    ],
)
def test_authors_are_read_from_any_of_their_fields(
    fields: dict[str, Any], authors: list[str]
) -> None:
    assert paper(**fields)[0].authors == authors


@pytest.mark.parametrize(
    ("sessions", "titles"),
    [
        ("Mon Session 1|Tues Session 2", ["Mon Session 1", "Tues Session 2"]),
        ("1", ["Session 1"]),
        ("10A", ["Session 10A"]),
        ("1|1", ["Session 1"]),
        (["1A", {"session_name": "2B"}], ["Session 1A", "Session 2B"]),
        ("", ["Winds"]),
    ],
)
def test_each_named_session_is_a_slot(
    sessions: list[dict[str, str] | str] | str, titles: list[str]
) -> None:
    text = json.dumps([{"UID": "1", "title": "Kites", "sessions": sessions, "track": "Winds"}])
    listing = parse(text)
    assert [session.title for session in listing.sessions] == titles
    assert [talk.source_ids for talk in talks(listing)] == [["page-1"], *[[]] * (len(titles) - 1)]
    assert listing.problems == []


def test_a_second_slot_is_a_talk_with_the_same_title() -> None:
    header = "UID,title,start_date_a,start_time_a,start_date_b,start_time_b"
    text = f"{header}\n1,Kites,2020-10-12,16:30,2020-10-13,5:00\n"
    with refused("--source-tz"):
        parse(text)
    starts = [known(talk.start).isoformat() for talk in talks(parse(text, timezone="UTC"))]
    assert starts == ["2020-10-12T16:30:00+00:00", "2020-10-13T05:00:00+00:00"]


def test_the_line_of_a_problem_is_where_its_row_begins() -> None:
    text = 'UID,title,abstract\r\n1,Kites,"a\r\n\r\nb"\r\n\r\n2,,"c\r\nd"\r\n'
    listing = parse(text)
    assert [problem.line for problem in listing.problems] == [6]
    assert talks(listing)[0].abstract == "a\n\nb"
    account_is_whole(listing, text.encode())


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("a &lt; b <i>or</i> c", "a < b or c"),
        ("if x<y and y>z & so", "if x<y and y>z & so"),
        ("One.<br>Two.\n\nThree.", "One.\nTwo.\n\nThree."),
        ("half \ud83d", "half \N{REPLACEMENT CHARACTER}"),
    ],
)
def test_only_markup_is_removed_from_abstracts(printed: str, text: str) -> None:
    assert paper(abstract=printed)[0].abstract == text


@pytest.mark.parametrize(
    ("uid", "id_"), [(7, "w7_papers-7"), ("a", "w7_papers-a"), ("main.7", "main.7"), ("T1", "T1")]
)
def test_a_numeric_id_is_prefixed_with_its_file(uid: int | str, id_: str) -> None:
    text = json.dumps([{"UID": uid, "title": "Kites", "authors": []}])
    assert talks(parse(text, name="sitedata/w7_papers.json"))[0].source_ids == [id_]


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("kites2020", "kites2020"),
        ("/a/kites2020/", "kites2020"),
        ("kites2020/sitedata", "kites2020"),
    ],
)
def test_the_folder_names_the_conference(folder: str, name: str) -> None:
    text = json.dumps([{"UID": "1", "title": "Kites", "authors": []}])
    assert parse(text, folder=folder).conference == name
    assert parse(text, folder=folder, conference="Kites 2020").conference == "Kites 2020"
    assert parse(text, folder=folder, name="w1_papers.json").sessions[0].title == "w1_papers"


def test_columns_may_be_written_in_any_way() -> None:
    header = "Paper ID,Title,AUTHORS,Abstract,Primary Subject,Key Words"
    (talk,) = talks(parse(f"{header}\nk.1,Kites,Ada Verne|Ben Okri,They fly.,Winds,\n"))
    assert (talk.source_ids, talk.title, talk.authors) == (
        ["k.1"],
        "Kites",
        ["Ada Verne", "Ben Okri"],
    )
    assert (talk.abstract, talk.track) == ("They fly.", "Winds")


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"paper_type": "Long"}, "long"),
        ({"paper_type": "nan"}, None),
        ({"decision": "Accept (Oral)"}, "oral"),
        ({"Decision": "accept-spotlight"}, "spotlight"),
        ({"decision": "Accept"}, None),
        ({"type": "remote"}, None),
    ],
)
def test_the_type_is_that_of_the_paper_or_its_decision(
    fields: dict[str, str], kind: str | None
) -> None:
    assert paper(**fields)[0].type == kind


def test_addresses_are_told_apart_by_their_names() -> None:
    (talk,) = paper(
        pdf_url="https://k.example/1.pdf",
        zoom_link="https://k.example/zoom",
        video_url="https://k.example/video",
        slides_pdf="https://k.example/slides",
        image_url="https://k.example/picture",
        links={"code": "https://k.example/code", "chat": "chat.html"},
    )
    assert (talk.url, talk.recording, talk.slides) == (
        "https://k.example/1.pdf",
        "https://k.example/video",
        "https://k.example/slides",
    )
    assert sorted(talk.links) == ["chat.html", "https://k.example/code", "https://k.example/zoom"]


def test_boards_keywords_and_affiliations_have_fields_of_their_own() -> None:
    (talk,) = paper(
        authors="Ada Verne|Ben Okri",
        affiliations="Winds|",
        poster_position="12",
        room="Hall A",
        keywords=["tails", "lines", "tails"],
    )
    assert (talk.room, talk.board, talk.keywords) == ("Hall A", "12", ["tails", "lines"])
    assert talk.affiliations == ["Winds", ""]


@pytest.mark.parametrize(
    ("times", "start", "end"),
    [
        ({"date": "2021-06-08", "time": "(13:15-14:00 GMT)"}, "13:15", "14:00"),
        ({"date": "Tuesday 2021-06-08", "time": "1pm - 2pm UTC"}, "13:00", "14:00"),
        ({"start_date": "8 June 2021", "start_time": "13:00 UTC"}, "13:00", None),
        ({"start": "2021-06-08T13:00:00Z", "end": "2021-06-08T14:00:00Z"}, "13:00", "14:00"),
    ],
)
def test_dates_and_times_are_read_as_people_write_them(
    times: dict[str, str], start: str, end: str | None
) -> None:
    (talk,) = paper(**times)
    assert known(talk.start).isoformat() == f"2021-06-08T{start}:00+00:00"
    assert (talk.end.strftime("%H:%M") if talk.end else None) == end


def test_a_session_has_the_name_beside_its_code() -> None:
    text = json.dumps(
        [{"UID": "k", "title": "Kites", "session_code": "S1", "session_name": "Knots"}]
    )
    (session,) = parse(text).sessions
    assert (session.title, session.source_ids) == ("Knots", ["S1"])


@pytest.mark.parametrize(
    "text",
    [
        "---\n-\n    title: Kites\n    abstract: They fly.\n    UID: k\n",
        "speakers:\n  - UID: k\n    title: Kites\n",
        "- {title: Kites, UID: k}\n",
        "- # the first\n  authors: Ada\n\n  title: Kites\n  UID: k\n",
    ],
)
def test_yaml_is_recognised_in_any_layout(text: str) -> None:
    listing = parse(text)
    assert listing.sources[0].format == "miniconf-papers"
    assert [(talk.title, talk.source_ids) for talk in talks(listing)] == [("Kites", ["page-k"])]


def test_an_end_without_a_date_may_be_in_the_night() -> None:
    header = "uid,title,start_date,start_time,end_time"
    times = ["Kites,2024-11-10,21:00,6:00", "Tails,2024-11-10,9:00,12:30"]
    rows = [f"{n},{row}" for n, row in enumerate([*times, "Lines,2024-11-10,12:00,9:00"])]
    listing = parse("\n".join([header, *rows, ""]), timezone="UTC")
    ends = {talk.title: talk.end and talk.end.isoformat() for talk in talks(listing)}
    assert ends == {
        "Kites": "2024-11-11T06:00:00+00:00",
        "Tails": "2024-11-10T12:30:00+00:00",
        "Lines": None,
    }
    assert [problem.reason for problem in listing.problems] == ["it ends before it starts"]


def test_the_name_beside_a_title_and_an_institution_is_the_speaker() -> None:
    (talk,) = paper(name="Ada Verne", institution="Winds", bio="She flies.")
    assert (talk.title, talk.authors, talk.affiliations) == ("Kites", ["Ada Verne"], ["Winds"])


@pytest.mark.parametrize(
    ("forum", "links"),
    [
        ("B1xSp-rKvH", ["https://openreview.net/forum?id=B1xSp-rKvH"]),
        ("main.2", []),
        ("keynotes", []),
        ("1234567890", []),
        ("", []),
    ],
)
def test_only_an_id_of_openreview_is_an_address(forum: str, links: list[str]) -> None:
    assert paper(forum=forum, authors=[])[0].links == links


def test_the_items_of_a_day_that_is_not_said_take_the_first_day() -> None:
    rows = (
        "start,end,type,title,speaker,UID\n9:45,9:50,org,Welcome,,\n10:00,10:15,talk,Reels,Bo,6\n"
    )
    found = parse(rows, name="day.csv", timezone="UTC", first_day="2026-03-02")
    starts = {talk.title: f"{known(talk.start):%d %H:%M}" for talk in talks(found)}
    assert starts == {"Welcome": "02 09:45", "Reels": "02 10:00"}
    assert found.problems == []


def test_papers_are_held_by_their_ids() -> None:
    held = {
        f"paper{n}": {"title": f"Knots {n}", "authors": ["Ada"], "session": "Oral 1", "UID": uid}
        for n, uid in enumerate(("paper0", "paper1"))
    }
    found = parse(json.dumps(held), name="papers.json")
    assert [(it.title, it.source_ids) for it in talks(found)] == [
        ("Knots 0", ["paper0"]),
        ("Knots 1", ["paper1"]),
    ]
    assert [it.title for it in found.sessions] == ["Oral 1"]


def test_a_speaker_with_a_text_but_no_title_yet_is_kept() -> None:
    found = parse(
        "UID,title,speaker,abstract\n1,,Ada Verne,On knots.\n2,,Bo,\n", name="speakers.csv"
    )
    assert [(it.title, it.authors) for it in talks(found)] == [(None, ["Ada Verne"])]
    assert [problem.reason for problem in found.problems] == ["an item without a title"]


def test_an_address_is_a_link_whatever_its_field_is_called() -> None:
    fields = {
        "authors": "Ada Verne",
        "paper": "static/papers/7.pdf",
        "zoom_1": "https://zoom.net/j/1",
        "poster": "12",
        "modimg": "https://kites.org/ada.png",
    }
    assert paper(**fields)[0].links == ["static/papers/7.pdf", "https://zoom.net/j/1"]
