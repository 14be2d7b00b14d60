"""``report``: after a conference, what was seen and missed."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.bibliographies import read
from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write
from tests.support.marking import mark
from tests.support.outlines import Block, markdown

LATER = ("--now", "2021-06-01T00:00Z", "--tz", "Asia/Tokyo")


@pytest.fixture(autouse=True)
def marked(tmp_path: Path) -> None:
    """Four talks: one seen, one missed but recorded, one missed, one with a note."""
    path = write(
        tmp_path,
        session(
            "Morning",
            talk("Kites", ["Ada Verne"], start="2021-05-04 10:00", end="2021-05-04 10:30"),
            talk("Knots", start="2021-05-04 16:00", recording="https://kites.org/v", room="A"),
            talk("Loops", start="2021-05-04 17:00", url="https://kites.org/loops"),
            talk("Ropes", start="2021-05-04 18:00"),
        ),
    )
    assert confcli("add", path).code == 0
    mark("kites", Mark("must", seen=True, note="Ask *why*"))
    mark("knots", Mark("maybe"))
    mark("loops", Mark("star", ("wind",)))
    mark("ropes", Mark(note="Look"))


def test_a_report_in_markdown() -> None:
    result = confcli("report", *LATER)
    assert result.err == "confcli: 1 seen, 2 missed (1 of them recorded)\n"
    assert result.code == 0
    day, next_day = "Tuesday 4 May 2021", "Wednesday 5 May 2021"
    assert markdown(result.out) == [
        Block("h1", "Report on KiteCon 2021"),
        Block("p", "Times are in Asia/Tokyo, UTC+9."),
        Block("h2", "Seen (1)"),
        Block("li", f"Kites\nAda Verne · {day}, 19:00–19:30 · ★ must · seen\nMy note: Ask *why*"),
        Block("h2", "Missed, but recorded (1)"),
        Block("li", f"Knots\n{next_day}, 01:00 · A · ☆ maybe · video", ("https://kites.org/v",)),
        Block("h2", "Missed, no recording known (1)"),
        Block("li", f"Loops\n{next_day}, 02:00 · ★ · labels: wind", ("https://kites.org/loops",)),
        Block("h2", "Noted (1)"),
        Block("li", f"Ropes\n{next_day}, 03:00\nMy note: Look"),
    ]
    assert on_screen("report", *LATER).out == result.out


def test_each_time_of_a_paper_has_its_room(tmp_path: Path) -> None:
    slots = [
        session(
            f"Posters {day}",
            talk("Tails", ["Bo Lê"], "Of kites.", f"2021-05-0{day} 10:00", room=room),
        )
        for day, room in ((4, "Hall A"), (5, "Hut 7"))
    ]
    assert confcli("add", write(tmp_path, *slots, conference="Tails 2021")).code == 0
    mark("tails", Mark(seen=True, note="Long queue\nAsk Bo"))
    (tails,) = (
        it for it in markdown(confcli("report", "-c", "tails", *LATER).out) if it[0] == "li"
    )
    times = "Tuesday 4 May 2021, 19:00, Hall A; Wednesday 5 May 2021, 19:00, Hut 7"
    assert tails.text == f"Tails\nBo Lê · {times} · seen\nMy note: Long queue\nMy note: Ask Bo"


def test_a_report_as_a_bibliography(tmp_path: Path) -> None:
    file = tmp_path / "report.bib"
    said = confcli("report", *LATER, "-o", file).err
    assert said.startswith(f"confcli: wrote {file}: 1 seen, 2 missed")
    text = file.read_text("utf-8")
    assert text == confcli("report", *LATER, "-f", "bib").out
    assert [each["title"] for each in read(text)] == ["Kites", "Knots", "Loops", "Ropes"]
    assert [line for line in text.splitlines() if line.startswith("%")] == [
        "% Seen",
        "% Missed, but recorded",
        "% Missed, no recording known",
        "% Noted",
    ]


def test_a_report_for_programs() -> None:
    found = confcli("report", *LATER, "--json").json()
    assert [(each["title"], each["outcome"]) for each in found] == [
        ("Kites", "seen"),
        ("Knots", "missed"),
        ("Loops", "missed"),
        ("Ropes", "noted"),
    ]
    assert confcli("report", "-c", "neurips", "--json").json() == []


def test_before_the_end_what_is_still_to_come_is_counted() -> None:
    result = confcli("report", "--now", "2021-05-04T16:30Z")
    assert result.err == "confcli: 1 seen, 0 missed; 2 starred items still to come\n"


def test_a_starred_talk_that_is_gone_is_not_left_out_in_silence(tmp_path: Path) -> None:
    write(tmp_path, session("Morning", talk("Kites", ["Ada Verne"], start="2021-05-04 10:00")))
    assert confcli("update", "kitecon", "--quiet").code == 1
    result = confcli("report", *LATER)
    assert "confcli: left out: 2 starred items no longer listed; see confcli stars\n" in result.err
    assert "Loops" not in result.out
    assert "2 starred items no longer listed" in confcli("report", *LATER, "--json").err


def test_a_report_is_on_what_filters_keep() -> None:
    def titles(*options: str) -> list[str]:
        reported = confcli("report", *LATER, *options, "--json").json()
        return [each["title"] for each in reported]

    assert titles("--label", "wind") == ["Loops"]
    assert titles("--unseen") == ["Knots", "Loops", "Ropes"]
    assert titles("--starred") == ["Kites", "Knots", "Loops"]
    nothing = confcli("report", *LATER, "--label", "lunch")
    assert nothing.error() == "nothing to report: nothing matches all of these filters"


def test_nothing_to_report_is_said() -> None:
    result = confcli("report", "-c", "neurips")
    assert result.code == 1
    assert result.error() == (
        "nothing to report: nothing is starred, seen or noted; "
        "mark what you have seen with confcli seen"
    )


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("-o", "r.ics"), "unknown file type .ics; choose -f md or bib"),
        (("-f", "ics"), "unknown form 'ics'; available: md, bib"),
        (
            ("-f", "bib", "--json"),
            "--format and --output can't be combined with",
        ),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...], sentence: str) -> None:
    result = confcli("report", *arguments)
    assert result.code == 2
    assert sentence in result.err
