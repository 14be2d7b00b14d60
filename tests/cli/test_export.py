"""``export``: what it writes, in which form, where to, and what it says of that."""

import re
from pathlib import Path

import pytest

from confcli.library import marks
from confcli.model.marks import Appointment, Mark
from tests.support.exported import events
from tests.support.harness import ORAL_6, confcli, on_screen
from tests.support.invented import at, session, talk, write
from tests.support.kites import kites
from tests.support.marking import mark
from tests.support.own import writing

STAR = Mark("star")
OARS = talk("Oars", start="2021-05-04 10:00")
NOTHING = (
    "nothing is starred; star what you want to see with confcli star, or export everything "
    "with --programme"
)


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0
    assert confcli("remove", "--bundled", "--yes").code == 0


def titles(*arguments: object, form: str = "ics") -> list[str]:
    """The titles of the events that are exported."""
    result = confcli("export", "-f", form, *arguments)
    assert result.code == 0, result.err
    return [str(event["summary"]) for event in events(result.out)]


def said(*arguments: object) -> str:
    """What is said of an export."""
    result = confcli("export", "-f", "ics", *arguments)
    assert result.code == 0
    return result.err.replace("confcli: ", "")


def test_what_is_starred_is_exported() -> None:
    mark("Strings", STAR)
    mark("Kites over Oslo", Mark("maybe"))
    assert titles() == ["Kites over Oslo", "Strings"]
    assert said() == "2 starred talks\n"


def test_a_session_is_exported_if_it_is_starred_itself() -> None:
    mark(str(confcli("sessions", "--json").json()[0]["id"]), STAR)
    mark("Knots for kites", STAR)
    assert titles() == ["Morning of Kites", "Knots for kites"]
    assert said() == "1 starred session and 1 starred talk\n"


def test_nothing_starred_says_how_to_star(tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    for arguments in (("-f", "ics"), ("-f", "bib", "--starred"), ("-o", file)):
        result = confcli("export", *arguments)
        assert (result.code, result.error()) == (1, NOTHING)
    assert not file.exists()


def test_nothing_starred_in_a_conference_names_it(tmp_path: Path) -> None:
    other = write(tmp_path, session("A", talk("Sails", start="2021-05-06 10:00")), conference="Sea")
    assert confcli("add", other).code == 0
    mark("Strings", STAR)
    result = confcli("export", "-f", "ics", "-c", "sea")
    assert (result.code, result.error()) == (1, NOTHING.replace("starred;", "starred in Sea;"))
    assert titles("-c", "kitecon") == titles() == ["Strings"]


def test_filters_choose_from_everything_and_say_so() -> None:
    mark("Strings", STAR)
    assert titles("-d", "2021-05-04") == ["Kites over Oslo", "Strings"]
    assert said("-d", "2021-05-04") == (
        "2 talks, 1 of them starred (--starred exports only those)\n"
    )
    assert titles("-d", "2021-05-04", "--starred") == ["Strings"]
    assert said("-d", "2021-05-05") == "2 talks\n"


def test_the_programme_is_everything_and_filters_narrow_it() -> None:
    mark("Strings", STAR)
    assert len(titles("--programme")) == 4
    assert titles("--programme", "-t", "spotlight") == titles("-t", "spotlight")


def test_a_query_chooses_what_matches_all_of_it_typos_forgiven() -> None:
    assert titles("--query", "flyng kites") == ["Kites over Oslo"]
    assert titles("--query", "kites", "-d", "2021-05-05") == ["Knots for kites", "Loops"]
    result = confcli("export", "-f", "ics", "--query", "kites submarine")
    assert (result.code, result.error()) == (
        1,
        "nothing to export matches all of 'kites submarine'; try: confcli search 'kites submarine'",
    )


def test_what_is_hidden_is_left_out() -> None:
    mark("Strings", Mark(hidden=True))
    assert titles("-d", "2021-05-04") == ["Kites over Oslo"]
    assert said("-d", "2021-05-04") == (
        "left out 1 that you hid; --hidden exports only those\n1 talk\n"
    )
    assert titles("--hidden") == ["Strings"]


def test_appointments_are_exported_if_that_is_asked(tmp_path: Path) -> None:
    mine = Appointment("b1234567", "Call home", at("2021-05-04 14:00"), at("2021-05-04 15:00"))
    with writing(tmp_path / "home" / "listings.db") as connection:
        marks.put_appointment(connection, mine)
    mark("Strings", STAR)
    assert titles() == ["Strings"]
    assert titles("--busy") == ["Strings", "Call home"]
    assert said("--busy") == "1 starred talk and 1 appointment\n"
    for form, heading in ("md", "### 14:00–15:00 Call home"), ("org", "** Call home"):
        printed = [confcli("export", "-f", form, *more).out for more in ((), ("--busy",))]
        assert [heading in each.splitlines() for each in printed] == [False, True]
        assert printed[1].index("Strings") < printed[1].index("Call home")  # in order of time
    wrong = confcli("export", "-f", "bib", "--busy")
    assert (wrong.code, wrong.error()) == (2, "--busy can't be combined with -f bib")


def test_filters_that_match_nothing_are_explained() -> None:
    result = confcli("export", "-f", "ics", "-d", "2021-05-07")
    assert result.code == 1
    assert result.out == ""
    assert result.err.endswith("\nconfcli: nothing to export\n")
    assert confcli("export", "-f", "ics", "-t", "oar").code == 2


def test_a_note_and_a_title_are_those_of_the_user() -> None:
    mark("Strings", Mark("star", note="sit in front"))
    out = confcli("export", "-f", "ics").out
    assert "X-WR-CALNAME:My KiteCon 2021" in out
    assert "sit in front" in str(events(out)[0]["description"])
    assert "X-WR-CALNAME:KiteCon 2021\r\n" in confcli("export", "-f", "ics", "--programme").out


def test_the_suffix_says_the_form_unless_it_is_given(tmp_path: Path) -> None:
    calendar, text = tmp_path / "all.ICS", tmp_path / "all.txt"
    assert confcli("export", "--programme", "-o", calendar).code == 0
    assert calendar.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert confcli("export", "--programme", "-o", text, "--format", "ICS").code == 0
    assert text.read_bytes() == calendar.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "no form is chosen; choose -f ics, html, md, org or bib"),
        (("-o", "x.pdf"), "unknown file type .pdf; choose -f ics, html, md, org or bib"),
        (
            ("-f", "isc"),
            "unknown form 'isc'; did you mean: ics? (available: ics, html, md, org, bib)",
        ),
        (("-f", "md", "--alarm", "5"), "--alarm is only for -f ics"),
        (
            ("-f", "ics", "--alarm", "1000000000000000"),
            "invalid value for '--alarm': must be 0 to 525600, not 1000000000000000; "
            "see confcli export --help",
        ),
        (("-f", "md", "--utc"), "--utc is only for -f ics"),
        (("-f", "ics", "--utc", "--tz", "UTC"), "--utc can't be combined with --tz"),
    ],
)
def test_what_cannot_be_is_refused(arguments: tuple[str, ...], sentence: str) -> None:
    result = confcli("export", *arguments)
    assert result.code == 2
    assert result.error() == sentence


def test_a_file_is_named_and_replaced_only_with_yes(tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    first = confcli("export", "-o", file, "--programme")
    assert (first.out, first.err) == ("", f"confcli: wrote 4 talks to {file}\n")
    before = file.read_bytes()
    assert confcli("export", "-o", file, "--programme").code == 0  # it is the same
    mark("Loops", STAR)
    assert confcli("export", "-o", file, "--programme").err == (
        f"confcli: wrote 4 talks to {file}, 1 of them starred (--starred exports only those)\n"
    )
    refused = confcli("export", "-o", file, "-d", "2021-05-05")
    assert refused.error() == f"{file} exists; pass --yes to replace it"
    assert (refused.code, file.read_bytes()) == (2, before)
    assert confcli("export", "-o", file, "-d", "2021-05-05", "-y").code == 0
    assert len(events(file.read_text("utf-8"))) == 2


def test_times_are_in_the_conference_zone_unless_another_is_asked_for() -> None:
    page = ("--listing", ORAL_6, "--programme", "-f", "ics")
    usual = confcli("export", *page, "-c", "ICLR 2021").out
    assert "DTSTART;TZID=America/Los_Angeles:20210504T190000" in usual
    tokyo = confcli("export", *page, "-c", "ICLR 2021", "--tz", "Tokyo").out
    assert "DTSTART;TZID=Asia/Tokyo:20210505T110000" in tokyo
    utc = confcli("export", *page, "-c", "ICLR 2021", "--utc").out
    assert "DTSTART:20210505T020000Z" in utc
    two = confcli("export", *page, "-c", "ICLR 2021", "--tz", "Tokyo", "--tz", "UTC")
    assert two.out == tokyo
    assert "confcli: times are in Asia/Tokyo; left out UTC\n" in two.err
    own = confcli("export", *page, "-c", "ICLR 2021", "--tz", "conference").out
    assert "DTSTART;TZID=America/Los_Angeles:20210504T190000" in own


def test_a_programme_to_read_has_all_zones() -> None:
    zones = ("--tz", "Tokyo", "--tz", "UTC")
    result = confcli("export", "--programme", "-f", "md", "-d", "2021-05-04", *zones)
    assert " UTC) " in result.out
    assert result.err == "confcli: 2 talks\n"


def test_a_bibliography_has_each_paper_once_and_else_only_what_is_starred(tmp_path: Path) -> None:
    slots = [talk("Sails", ["Ada"], start=f"2021-05-0{day} 10:00", type="poster") for day in (6, 7)]
    tea = talk("Tea and biscuits", start="2021-05-06 11:00", type="break")
    file = write(tmp_path, session("A", *slots, tea, OARS), conference="Sea 2021")
    assert confcli("add", file).code == 0

    def cited(*arguments: str) -> list[str]:
        out = confcli("export", "-f", "bib", "-c", "sea", *arguments).out
        return re.findall(r"^  title += \{(.*)\},$", out, re.MULTILINE)

    assert cited("--programme") == ["Oars", "Sails"]
    assert cited("--query", "sails") == ["Sails"]
    assert titles("--query", "sails") == ["Sails", "Sails"]
    assert titles("--query", "sails day:2021-05-07") == ["Sails"]
    mark("Tea and biscuits", STAR)
    assert cited() == ["Tea and biscuits"]


def test_two_exports_are_the_same_and_a_move_counts_one_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = confcli("export", "-f", "ics", "--programme").out
    monkeypatch.setenv("CONFCLI_NOW", "2021-05-04T13:00:00+00:00")
    assert confcli("export", "-f", "ics", "--programme").out == first
    file = kites(tmp_path)
    file.write_text(
        file.read_text("utf-8").replace("2021-05-04T09:30", "2021-05-04T09:45"), "utf-8"
    )
    assert confcli("update").code == 0
    found = events(confcli("export", "-f", "ics", "--programme").out)
    versions = {str(event["summary"]): (event["sequence"], event["uid"]) for event in found}
    before = {str(event["summary"]): event["uid"] for event in events(first)}
    assert {title: uid for title, (_, uid) in versions.items()} == before
    assert {title for title, (sequence, _) in versions.items() if sequence == 1} == {
        "Kites over Oslo",
        "Strings",
    }


def test_what_has_no_title_is_left_out_of_a_bibliography(tmp_path: Path) -> None:
    file = write(tmp_path, session("A", talk("Sails"), talk(None, abstract="Of oars.")))
    result = confcli("export", "-f", "bib", "-l", file, "--programme")
    assert result.err == "confcli: left out 1 without a title\nconfcli: 1 paper\n"
    assert result.out.count("@") == 1


def test_what_has_no_time_is_counted(tmp_path: Path) -> None:
    file = write(tmp_path, session("A", talk("Sails")), session("B", OARS))
    assert titles("-l", file, "--programme") == ["Oars"]
    left, *_, written = said("-l", file, "--programme").splitlines()
    assert (left, written) == ("left out 1 without a time", "1 talk")
    result = confcli("export", "-f", "ics", "-l", file, "--programme", "-s", "A")
    sentence = "nothing of this has a time, so no iCalendar file can hold it"
    assert (result.code, result.error()) == (1, sentence)


def test_what_it_wrote_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    assert confcli("export", "-o", file, "--programme").code == 0
    keys = ("--fields", "title,start,end,authors")
    read = confcli("talks", "--listing", file, *keys)
    assert read.rows() == confcli("talks", *keys).rows()


def test_a_terminal_gets_the_lines_without_returns() -> None:
    shown = on_screen("export", "-f", "ics", "--programme")
    assert shown.code == 0
    assert "\r" not in shown.out
    assert "\ufffd" not in shown.out
