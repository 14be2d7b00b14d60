"""References between the files of one site: papers get times, sessions names and chairs."""

from itertools import permutations

import pytest

from confcli.model.entities import Listing
from confcli.programme.assembly import assemble
from tests.support.corpus import parse
from tests.support.known import known

PAPERS = "UID,title,authors,session\n1,Knots,Ada Verne,{}\n2,Bows,Ben Okri,{}\n"
CHAIRS = "UID,chair\nstrings,Eva Holm\n"
SPEAKERS = "UID,title,speaker,session\n1,On Wind,Chen Li,Keynote\n"


def calendar(*entries: str) -> str:
    times = '"start": "2021-05-04T{0:02}:00:00Z", "end": "2021-05-04T{0:02}:30:00Z"'
    timed = (f'{{"calendarId": "k", {times.format(n)}, {it}}}' for n, it in enumerate(entries, 9))
    return f"[{', '.join(timed)}]"


def shown(found: Listing) -> list[tuple[int | None, str, list[str | None]]]:
    return [
        (each.start.hour if each.start else None, each.title, [talk.title for talk in each.talks])
        for each in found.sessions
    ]


def joined(*files: tuple[str, str]) -> list[Listing]:
    """The files of a site added together, in any order."""
    orders = permutations(files)
    return [
        merged
        for order in orders
        for merged in assemble(parse(text, name=name, conference="K") for name, text in order)
    ]


def test_a_session_is_the_calendar_entry_with_its_id() -> None:
    entry = '"UID": "strings", "title": "Oral 1: Strings", "room": "Barn", "chair": "Dee Moss"'
    files = {
        "papers.csv": PAPERS.format("strings", "strings"),
        "main_calendar.json": calendar(entry, '"title": "Lunch", "UID": "lunch"'),
        "chairs.csv": CHAIRS,
    }
    for found in joined(*files.items()):
        assert shown(found) == [
            (9, "Oral 1: Strings", ["Knots", "Bows"]),
            (10, "Lunch", ["Lunch"]),
        ]
        session = found.sessions[0]
        assert (session.room, session.source_ids) == ("Barn", ["strings"])
        assert sorted(session.chairs) == ["Dee Moss", "Eva Holm"]
        assert known(session.end).minute == 30
        assert found.problems == []


def test_papers_are_presented_in_each_entry_that_links_to_them() -> None:
    link = '"link": "papers.html?session=1&filter=keywords"'
    entries = [f'"title": "Oral I", {link}', f'"title": "Posters I", {link}']
    files = {
        "papers.csv": PAPERS.format("1", "2"),
        "main_calendar.json": calendar(*entries),
    }
    for found in joined(*files.items()):
        assert shown(found) == [
            (9, "Oral I", ["Knots"]),
            (10, "Posters I", ["Knots"]),
            (None, "Session 2", ["Bows"]),
        ]
        first, second = (session.talks[0] for session in found.sessions[:2])
        assert (first.paper, first.source_ids) == (second.paper, ["papers-1"])
        assert first.id != second.id


@pytest.mark.parametrize(
    ("link", "is_theirs"),
    [
        ("papers.html?session=1", True),
        ("https://kites.example/2021/papers.html?session=1#top", True),
        ("/paper?session=1", True),
        ("lbds.html?session=1", False),
        ("papers.html?session=12", False),
        ("papers.html", False),
    ],
)
def test_a_number_is_that_of_a_session_of_the_page_s_own_file(link: str, is_theirs: bool) -> None:
    files = {
        "main_papers.csv": PAPERS.format("1", "1"),
        "main_calendar.json": calendar(f'"title": "Oral", "link": "{link}"'),
    }
    for found in joined(*files.items()):
        assert ("Session 1" in {session.title for session in found.sessions}) is not is_theirs


def test_a_numbered_entry_is_the_session_with_that_number() -> None:
    files = {
        "papers.csv": PAPERS.format("1", "2"),
        "sessions.yml": (
            "-\n  chair: Eva Holm\n  title: On Strings\n  UID: 2\n  date: 2021-05-04T09:00:00Z\n"
        ),
    }
    for found in joined(*files.items()):
        assert shown(found) == [(9, "On Strings", ["Bows"]), (None, "Session 1", ["Knots"])]
        assert found.sessions[0].chairs == ["Eva Holm"]


def test_an_entry_with_a_talk_s_page_is_that_talk() -> None:
    files = {
        "speakers.csv": SPEAKERS,
        "main_calendar.json": calendar(
            '"title": "Keynote: Chen Li (+ Opening)", "location": "speaker_1.html", "room": "Barn"',
            '"title": "Live Q&A: Chen Li", "location": "speaker_1.html"',
        ),
    }
    for found in joined(*files.items()):
        assert shown(found) == [
            (9, "Keynote: Chen Li (+ Opening)", ["On Wind"]),
            (10, "Live Q&A: Chen Li", ["Live Q&A: Chen Li"]),
        ]
        talk = found.sessions[0].talks[0]
        assert (known(talk.start).hour, talk.room, talk.type) == (9, "Barn", "invited talk")


def test_an_entry_at_the_time_of_a_session_adds_its_end_and_no_row() -> None:
    files = {
        "main_paper_sessions.yml": "1A:\n  date: 2021-05-04_09:00:00\n  papers: [k.1]\n",
        "main_calendar.json": calendar(
            '"title": "QA Session 1A", "link": "papers.html?session=1A"'
        ),
        "main_papers.csv": "UID,title,authors\nk.1,Knots,Ada Verne\n",
    }
    for found in joined(*files.items()):
        assert shown(found) == [(9, "QA Session 1A", ["Knots"])]
        assert known(found.sessions[0].end).minute == 30


@pytest.mark.parametrize("column", ["workshop", "event_ids", "session_code"])
def test_the_papers_of_a_workshop_are_in_it(column: str) -> None:
    files = {
        "workshops.yml": "- short_name: TIE\n  name: All Ties\n  committee:\n  - name: Eva Holm\n",
        "papers.csv": f"UID,title,authors,{column}\nk.1,Knots,Ada Verne,TIE\n",
    }
    for found in joined(*files.items()):
        assert shown(found) == [(None, "All Ties", ["All Ties", "Knots"])]
        assert found.sessions[0].talks[0].authors == ["Eva Holm"]


def test_chairs_of_an_unknown_session_stay() -> None:
    for found in joined(("chairs.csv", CHAIRS), ("papers.csv", PAPERS.format("a1", "a1"))):
        assert {session.title: session.chairs for session in found.sessions} == {
            "strings": ["Eva Holm"],
            "a1": [],
        }


def test_numbers_in_a_file_of_sessions_are_those_of_its_papers() -> None:
    files = {
        "main_paper_sessions.yml": "1:\n  date: 2021-05-04_09:00:00\n  papers: [1, 2]\n",
        "main_papers.csv": "UID,title,authors\n1,Knots,Ada Verne\n2,Bows,Ben Okri\n",
        "speakers.csv": "UID,title,speaker\n1,On Wind,Chen Li\n",
    }
    for found in joined(*files.items()):
        assert shown(found) == [(9, "Session 1", ["Knots", "Bows"]), (None, "K", ["On Wind"])]


def test_an_entry_that_another_file_describes_still_shows_its_papers() -> None:
    files = {
        "music.csv": PAPERS.format("1", "1"),
        "main_calendar.json": calendar('"title": "Concert A", "link": "music.html?session=1"'),
        "events.csv": (
            "UID,title,start_date,start_time,category,description,organiser\n"
            "1,Concert A,2021-05-04,9:00Z,Concerts,We play.,Eva Holm\n"
            "2,Concert B,2021-05-04,9:00Z,Concerts,We play.,Eva Holm\n"
        ),
    }
    for found in joined(*files.items()):
        assert shown(found) == [
            (9, "Concert A", ["Concert A", "Knots", "Bows"]),
            (9, "Concerts", ["Concert B"]),
        ]


def test_an_entry_with_the_people_of_the_talk_it_links_to_is_no_row_of_its_own() -> None:
    files = {
        "tutorials.yml": (
            "- UID: T1\n  title: On Ties\n  organizers: Ada Verne and Ben Okri\n  sessions:\n"
            "  - name: Live\n    start_time: 2021-05-04T09:00:00Z\n"
        ),
        "main_calendar.json": calendar(
            '"title": "T1: Ties<br/><i>Ben Okri</i>", "link": "tutorial_T1.html"'
        ),
    }
    for found in joined(*files.items()):
        assert shown(found) == [(9, "T1: Ties", ["On Ties"])]
        assert known(found.sessions[0].talks[0].end).minute == 30


def test_a_session_with_the_title_of_its_entry_is_that_entry() -> None:
    files = {
        "papers.csv": PAPERS.format("Session 4D", "Session OP"),
        "main_calendar.json": calendar(
            '"title": "Session 4D", "link": "papers.html?session=Session+4D"',
            '"title": "Open Problems", "link": "papers.html?session=Session+OP"',
        ),
        "chairs.csv": "UID,chair\nSession 4D,Dee Moss\nSession OP,Eva Holm\n",
    }
    for found in joined(*files.items()):
        assert shown(found) == [(9, "Session 4D", ["Knots"]), (10, "Open Problems", ["Bows"])]
        assert [session.chairs for session in found.sessions] == [["Dee Moss"], ["Eva Holm"]]
        assert known(found.sessions[0].end).minute == 30


def test_a_calendar_entry_keeps_its_name_for_the_speaker_whose_session_is_a_number() -> None:
    speakers = "UID,title,speaker,session\n1,On Wind,Chen Li,1\n"
    entry = calendar('"title": "Keynote 1", "link": "/speaker_1.html"')
    for found in joined(("speakers.csv", speakers), ("main_calendar.json", entry)):
        assert shown(found) == [(9, "Keynote 1", ["On Wind"])]


@pytest.mark.parametrize(
    ("title", "is_theirs"),
    [
        ("Keynote 2 - Chen Li", True),
        ("Chen Li (Keynote)", True),
        ("Keynote", False),
        ("Keynote: Chen Lo", False),
        ("Lunch with Chen Li", False),
    ],
)
def test_an_entry_called_after_a_speaker_is_the_only_talk_of_theirs(
    title: str, is_theirs: bool
) -> None:
    speakers = "UID,title,speaker,session\n1,On Wind,Prof. Chen Li,5\n2,On Rain,Eva Holm,5\n"
    for found in joined(
        ("speakers.csv", speakers), ("main_calendar.json", calendar(f'"title": "{title}"'))
    ):
        of_entry = (9, title, ["On Wind" if is_theirs else title])
        rest = ["On Rain"] if is_theirs else ["On Wind", "On Rain"]
        assert shown(found) == [of_entry, (None, "Session 5", rest)]


def test_items_of_a_file_are_in_the_calendar_entry_with_its_name() -> None:
    files = {
        "workshops.csv": "UID,title,authors\na,On Knots,Ada Verne\nb,On Bows,Ben Okri\n",
        "main_calendar.json": calendar('"title": "Workshops"'),
    }
    for order in permutations(files.items()):
        parsed = (parse(text, name=name, folder="k/sitedata") for name, text in order)
        (found,) = assemble(parsed)
        assert shown(found) == [(9, "Workshops", ["On Knots", "On Bows"])]
