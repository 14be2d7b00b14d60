"""Which column is which field, by its name and its cells."""

import pytest

from confcli.model.entities import Listing, Talk
from tests.support.corpus import parse, talks
from tests.support.tables import VIENNA


def read(*rows: str, **hints: str) -> Listing:
    return parse("\n".join([*rows, ""]), **(VIENNA | hints))


def only(*rows: str) -> Talk:
    listing = read(*rows)
    assert listing.problems == []
    (talk,) = talks(listing)
    return talk


def test_what_belongs_to_a_session_is_told_from_what_belongs_to_a_talk() -> None:
    listing = read(
        "date,session_start,session_end,presentation_start,session_title,session_id,title,paper_id",
        "2025-07-07,10:00,11:00,10:00,Wind,5,Kites,71",
        "2025-07-07,10:00,11:00,10:15,Wind,5,Tails,72",
    )
    assert listing.problems == []
    (session,) = listing.sessions
    assert (session.title, session.source_ids) == ("Wind", ["5"])
    assert (f"{session.start:%H:%M}", f"{session.end:%H:%M}") == ("10:00", "11:00")
    assert [(f"{it.start:%H:%M}", it.source_ids) for it in session.talks] == [
        ("10:00", ["71"]),
        ("10:15", ["72"]),
    ]


def test_times_without_an_owner_are_the_session_s_beside_those_of_talks() -> None:
    listing = read(
        "session,start,end,talk_start,title",
        "Wind,2025-07-07 10:00,2025-07-07 11:00,2025-07-07 10:15,Kites",
    )
    (session,) = listing.sessions
    assert f"{session.start:%H:%M} {session.end:%H:%M} {session.talks[0].start:%H:%M}" == (
        "10:00 11:00 10:15"
    )


def test_a_talk_without_a_time_of_its_own_is_within_its_session() -> None:
    listing = read("Session,Session start,Title,Start", "Wind,2025-07-07 10:00,Kites,")
    (session,) = listing.sessions
    assert (session.start is None, session.talks[0].start) == (False, None)


def test_rows_without_the_time_of_their_session_are_in_the_one_above() -> None:
    listing = read(
        "Session,Session start,Title", "Wind,2025-07-07 10:00,Kites", "Wind,,Tails", "Rain,,Reels"
    )
    assert [(it.title, len(it.talks)) for it in listing.sessions] == [("Wind", 2), ("Rain", 1)]


def test_a_row_of_a_session_alone_has_no_talk() -> None:
    listing = read("Session,Session start,Session chair,Title", "Lunch,2025-07-07 12:00,Eve Gray,")
    assert listing.problems == []
    (session,) = listing.sessions
    assert (session.title, session.chairs, list(session.talks)) == ("Lunch", ["Eve Gray"], [])


def test_without_other_titles_the_rows_are_sessions() -> None:
    found = only("Session Title,Session Type,Session ID,Speaker", "Kites,Keynote,7,Ada Verne")
    assert (found.title, found.type, found.source_ids) == ("Kites", "keynote", ["7"])


@pytest.mark.parametrize(("ids", "sessions"), [("11", ["Session 1"]), ("12", ["Hall"])])
def test_a_session_s_id_is_that_of_the_row_unless_rows_share_it(
    ids: str, sessions: list[str]
) -> None:
    rows = [f"{own},{title},Hall" for own, title in zip(ids, ("Kites", "Tails"), strict=True)]
    listing = read("Session ID,Title,Room", *rows)
    assert [it.title for it in listing.sessions] == sessions


def test_the_type_of_a_session_leaves_that_of_its_talks() -> None:
    listing = read("session_title,event_type,title", "Wind,Oral Session,Kites")
    assert (listing.sessions[0].type, talks(listing)[0].type) == ("oral session", "oral")


def test_an_honorific_is_no_title() -> None:
    found = only("Title,First Name,Last Name,Paper Title,Abstract", "Dr.,Ada,Verne,Kites,Fly.")
    assert (found.title, found.authors) == ("Kites", ["Ada Verne"])


@pytest.mark.parametrize(
    ("cells", "kind", "track"),
    [(("Keynote", "Break"), "keynote", None), (("Wind", "Rain"), None, "Wind")],
)
def test_a_category_is_a_type_or_a_track(
    cells: tuple[str, str], kind: str | None, track: str | None
) -> None:
    rows = [f"{title},Ada Verne,{cell}" for title, cell in zip("KT", cells, strict=True)]
    first, _ = talks(read("title,speaker,category", *rows))
    assert (first.type, first.track) == (kind, track)


@pytest.mark.parametrize(
    ("header", "row", "authors", "affiliations"),
    [
        ("Speaker 1,Speaker 2", "Ada Verne,Bo Lind", ["Ada Verne", "Bo Lind"], []),
        ("Speaker,Speaker", "Ada Verne,Bo Lind", ["Ada Verne", "Bo Lind"], []),
        ("First name,Last name", "Ada,Verne", ["Ada Verne"], []),
        ("Vorname,Name", "Ada,Verne", ["Ada Verne"], []),
        ("name,name2", "Ada Verne,Bo Lind", ["Ada Verne", "Bo Lind"], []),
        (
            "Speaker 1 First Name,Speaker 1 Last Name,Speaker 2 First Name,Speaker 2 Last Name",
            "Ada,Verne,Bo,Lind",
            ["Ada Verne", "Bo Lind"],
            [],
        ),
        (
            "Speaker,Co-speakers",
            'Ada Verne,"Bo Lind, Cy Ode"',
            ["Ada Verne", "Bo Lind", "Cy Ode"],
            [],
        ),
        ("Speaker,Authors", 'Bo Lind,"Ada Verne, Bo Lind"', ["Ada Verne", "Bo Lind"], []),
        (
            "Facilitator,Panelists",
            'Eve Gray,"Bo Lind, Cy Ode"',
            ["Bo Lind", "Cy Ode", "Eve Gray"],
            [],
        ),
        ("Speaker,Company", "Ada Verne,Loft", ["Ada Verne"], ["Loft"]),
        (
            "Speaker 1,Affiliation 1,Speaker 2,Affiliation 2",
            "Ada Verne,Loft,Bo Lind,Knot",
            ["Ada Verne", "Bo Lind"],
            ["Loft", "Knot"],
        ),
        ("Speaker 1,Speaker 2,Speaker 3", "Ada Verne,,Bo Lind", ["Ada Verne", "Bo Lind"], []),
    ],
)
def test_people_may_be_in_several_columns(
    header: str, row: str, authors: list[str], affiliations: list[str]
) -> None:
    found = only(f"Talk title,{header},Start", f"Kites,{row},2025-07-07 10:00")
    assert (sorted(found.authors), found.affiliations) == (sorted(authors), affiliations)


def test_texts_keywords_and_links_may_be_in_several_columns() -> None:
    found = only(
        "title,speaker,abstract,description,tags,keyword 1,keyword 2,pdf,code_url",
        'Kites,Ada,Short.,Long.,"a; b",c,,https://k.example/p.pdf,https://k.example/c',
    )
    assert found.abstract == "Short.\n\nLong."
    assert found.keywords == ["a", "b", "c"]
    assert found.links == ["https://k.example/p.pdf", "https://k.example/c"]


@pytest.mark.parametrize(
    ("decision", "kind"),
    [("Accept (Oral)", "oral"), ("accepted as poster", "poster"), ("Accept", None)],
)
def test_a_decision_may_name_the_type(decision: str, kind: str | None) -> None:
    assert only("title,abstract,decision", f"Kites,Fly.,{decision}").type == kind


def test_a_type_may_say_its_length() -> None:
    found = only("title,speaker,talk format", "Kites,Ada,Talk (45 minutes)")
    assert (found.type, found.duration) == ("talk", 45)


def test_a_row_with_a_type_alone_is_called_so() -> None:
    _, found = talks(
        read("time,type,title", "2025-07-07 10:00,Talk,Kites", "2025-07-07 11:00,Break,")
    )
    assert (found.title, found.type) == ("Break", "break")


def test_unused_columns_are_listed() -> None:
    listing = read("title,speaker,shoe size", "Kites,Ada,42")
    assert [it.key for it in listing.sources[0].unused] == ["shoe size"]


def test_a_panel_has_a_title_and_people_who_are_no_authors() -> None:
    listing = read(
        "panel,date,time,panel_title,chairs,discussants,title,presenter",
        "01,2026-03-02,14:00-15:30,Strings,Ada Verne,Ben Okri,Knots,Chen Li",
        "02,2026-03-02,14:00-15:30,Winds,Dee Moss,,Reels,Eva Holm",
    )
    assert [(it.title, it.chairs) for it in listing.sessions] == [
        ("Strings", ["Ada Verne", "Ben Okri"]),
        ("Winds", ["Dee Moss"]),
    ]
    assert [it.authors for it in talks(listing)] == [["Chen Li"], ["Eva Holm"]]


@pytest.mark.parametrize(
    ("columns", "title", "abstract"),
    [("content,kind", "Of knots", None), ("content,title", "talk", "Of knots")],
)
def test_content_is_the_title_unless_another_column_is(
    columns: str, title: str, abstract: str | None
) -> None:
    talk = only(f"day,hour,{columns}", "2026-03-02,10:00-10:30,Of knots,talk")
    assert (talk.title, talk.abstract) == (title, abstract)


def test_flags_are_no_days() -> None:
    rows = "title,day1,day2,start\nKites,yes,no,2026-05-04 09:00\nTails,no,yes,2026-05-05 09:00\n"
    listing = parse(rows, timezone="Europe/Oslo")
    assert [str(it.start) for it in talks(listing)] == [
        "2026-05-04 09:00:00+02:00",
        "2026-05-05 09:00:00+02:00",
    ]
    assert listing.problems == []
