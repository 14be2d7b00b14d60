"""Titles marked with a status: every format recognises the mark and removes it."""

import pytest

from confcli.model.entities import Listing, Session, Talk
from confcli.model.status import take_marks
from confcli.programme.ids import identify
from tests.support.corpus import parse

DATE = "2025-05-10T09:00:00+00:00"
TABLE = f"title,start,room\n{{}},{DATE},Meadow\n"
CALENDAR = "BEGIN:VEVENT\nSUMMARY:{}\nDTSTART:20250510T090000Z\nLOCATION:Meadow\nEND:VEVENT\n"
FRAB = (
    '<schedule><day><room name="Meadow"><event><title>{}</title>'
    f"<date>{DATE}</date></event></room></day></schedule>"
)
LINKED = (
    '{{"@context": "https://schema.org", "@type": "Event", "name": "{}", '
    f'"startDate": "{DATE}", "location": "Meadow"}}}}'
)
LINES = f'{{{{"title": "{{}}", "start": "{DATE}", "session": "Meadow"}}}}\n'
FORMS = {"table": TABLE, "icalendar": CALENDAR, "frab": FRAB, "schema.org": LINKED, "lines": LINES}
forms = pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)


def only(text: str) -> Talk:
    listing = parse(text)
    identify(listing)
    ((talk,),) = [session.talks for session in listing.sessions]
    return talk


@forms
@pytest.mark.parametrize("title", ["Kites", "Keynote: Kites", "Lunch", "Opening remarks"])
@pytest.mark.parametrize(
    "mark",
    [
        "CANCELLED: {}",
        "[CANCELED] {}",
        "Canceled - {}",
        "ABGESAGT: {}",
        "{} (cancelled)",
        "*cancelled* {}",
    ],
)
def test_a_mark_is_removed_from_the_title(form: str, title: str, mark: str) -> None:
    before, after = only(form.format(title)), only(form.format(mark.format(title)))
    assert (before.cancelled, after.cancelled) == (False, True)
    assert (after.id, after.title, after.type) == (before.id, title, before.type)


@forms
@pytest.mark.parametrize("title", ["Cancelled flights", "Flights cancelled", "On cancelled: kites"])
def test_ordinary_words_of_a_title_are_not_a_mark(form: str, title: str) -> None:
    talk = only(form.format(title))
    assert (talk.title, talk.cancelled) == (title, False)


@forms
def test_a_title_that_is_only_a_mark_is_kept(form: str) -> None:
    talk = only(form.format("[Cancelled]"))
    assert (talk.title, talk.cancelled) == ("[Cancelled]", True)


@forms
@pytest.mark.parametrize(
    ("mark", "status"),
    [
        ("POSTPONED: {}", "postponed"),
        ("{} [postponed]", "postponed"),
        ("(moved) {}", "moved"),
        ("RESCHEDULED: {}", "moved"),
        ("{} (tentative)", "tentative"),
    ],
)
def test_a_mark_of_another_status_is_taken(form: str, mark: str, status: str) -> None:
    talk = only(form.format(mark.format("Kites")))
    assert (talk.title, talk.status, talk.cancelled) == ("Kites", status, False)


@forms
@pytest.mark.parametrize(
    ("marked", "status", "cancelled"),
    [
        ("[moved to Hall B] Kites", "moved", False),
        ("Kites (verschoben auf 14 Uhr)", "postponed", False),
        ("Kites (cancelled due to wind)", None, True),
    ],
)
def test_a_mark_that_says_more_than_a_status_stays_in_the_title(
    form: str, marked: str, status: str | None, cancelled: bool
) -> None:
    before, after = only(form.format("Kites")), only(form.format(marked))
    assert (after.title, after.status, after.cancelled) == (marked, status, cancelled)
    assert (after.id, after.type) == (before.id, before.type)


STATED = {
    "table": f"title,start,room,status\nKites,{DATE},Meadow,{{}}\n",
    "icalendar": CALENDAR.format("Kites").replace("LOCATION", "STATUS:{}\nLOCATION"),
    "frab": FRAB.format("Kites").replace("<date>", "<status>{}</status><date>"),
    "schema.org": LINKED.replace('"name": "{}"', '"name": "Kites", "eventStatus": "{}"'),
}


@pytest.mark.parametrize("form", STATED.values(), ids=STATED)
@pytest.mark.parametrize(
    ("said", "status"),
    [("Postponed", "postponed"), ("TENTATIVE", "tentative"), ("confirmed", None)],
)
def test_a_stated_status_is_read(form: str, said: str, status: str | None) -> None:
    talk = only(form.format(said))
    assert (talk.title, talk.status, talk.cancelled) == ("Kites", status, False)


DECIDED = {
    "table": f"title,start,authors,decision\nKites,{DATE},Ada Verne,{{}}\n",
    "types": f"title,start,authors,type\nKites,{DATE},Ada Verne,{{}}\n",
    "miniconf": "UID,title,authors,decision\n1,Kites,Ada Verne,{}\n",
}


@pytest.mark.parametrize("form", DECIDED.values(), ids=DECIDED)
@pytest.mark.parametrize(
    "decision", ["Reject", "desk_rejected", "Withdrawn", "Withdrawn by authors"]
)
def test_a_paper_that_will_not_be_given_is_kept_as_cancelled_and_is_of_no_type(
    form: str, decision: str
) -> None:
    talk = only(form.format(decision))
    assert (talk.title, talk.type, talk.track, talk.cancelled) == ("Kites", None, None, True)


@pytest.mark.parametrize("form", DECIDED.values(), ids=DECIDED)
def test_an_accepted_paper_is_not_cancelled(form: str) -> None:
    talk = only(form.format("Accept (oral)"))
    assert (talk.type, talk.cancelled) == ("oral", False)


@pytest.mark.parametrize(
    ("title", "status", "kept"),
    [
        ("Tentative: B1", "tentative", "B1"),
        ("TBC: Kites", "tentative", "Kites"),
        ("MOVED ONLINE - Kite race", "moved", "MOVED ONLINE - Kite race"),
        ("MOVED ONLINE Kite race", "moved", "MOVED ONLINE Kite race"),
        ("POSTPONED UNTIL TUESDAY Kites", "postponed", "POSTPONED UNTIL TUESDAY Kites"),
        ("Tentative: kites and doubt", None, "Tentative: kites and doubt"),
    ],
)
def test_a_mark_that_says_more_stays_in_the_title_whole(
    title: str, status: str | None, kept: str
) -> None:
    talk = Talk(title)
    take_marks(Listing("KiteCon 2025", [], [Session("Kites", talks=[talk])]))
    assert (talk.status, talk.title) == (status, kept)
