"""A programme in org mode: what it says, and that no text in it is markup."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export.interface import Manner
from confcli.export.org import ORG, inert
from confcli.export.programme import line
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import schedule, session, talk
from tests.support.outlines import KITES, TEXTS, Heading, org

BLANK = "\N{ZERO WIDTH SPACE}"


def written(entries: Sequence[Entry], name: str = "UTC") -> str:
    return ORG.write(entries, Manner("My kites", [zone(name)], datetime(2021, 5, 3, tzinfo=UTC)))


def test_an_outline_has_days_times_and_all_that_is_known() -> None:
    made = schedule(session("Morning of Kites", KITES))
    mark = Mark("must", ("wind & rope",), "Ask", seen=True)
    (entry,) = Schedule(made.listings, {made.talks[0].id: mark}).talks
    text = written([entry], "Asia/Tokyo")
    assert text.startswith(
        "#+TITLE: My kites\n#+OPTIONS: ^:nil\nTimes are in Asia/Tokyo, UTC+9.\n\n* Wednesday "
    )
    assert org(text) == [
        Heading(1, "Wednesday 5 May 2021", None, ("",), [""]),
        Heading(
            2,
            "Kites [fast] & <b>loose</b>",
            "https://kites.org/a_(b)",
            ("must", "wind_rope", "seen"),
            [
                ":PROPERTIES:",
                f":CUSTOM_ID: {entry.id}",
                ":LOCATION: Hall A",
                ":END:",
                "<2021-05-05 Wed 00:10-00:40> Asia/Tokyo",
                "Ada Verne, Bo Lê",
                "Hall A · Morning of Kites · oral",
                "[[https://kites.org/v][video]]",
                "My note: Ask",
                "",
                "They fly.",
                "",
                "- high",
                "- low",
                "",
                "Always.",
                "",
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("start", "end", "stamp"),
    [
        ("2021-05-04 14:00", "2021-05-04 14:15", "<2021-05-04 Tue 14:00-14:15> UTC"),
        ("2021-05-04 14:00", None, "<2021-05-04 Tue 14:00> UTC"),
        (
            "2021-05-04 23:00",
            "2021-05-05 01:00",
            "<2021-05-04 Tue 23:00>--<2021-05-05 Wed 01:00> UTC",
        ),
        ("2021-05-04 00:00", "2021-05-05 00:00", "<2021-05-04 Tue>"),
        ("2021-05-04 00:00", "2021-05-07 00:00", "<2021-05-04 Tue>--<2021-05-06 Thu>"),
    ],
)
def test_times_are_those_of_an_agenda(start: str, end: str | None, stamp: str) -> None:
    made = schedule(session("All", talk("Kites", start=start, end=end)))
    assert stamp in written(made.talks).split("\n")


@pytest.mark.parametrize(
    ("start", "end", "stamp"),
    [
        (
            "24 23:30",
            "25 01:30",
            "<2026-10-25 Sun 01:30-02:30> Europe/Berlin (01:30 CEST–02:30 CET)",
        ),
        ("25 00:30", "25 00:45", "<2026-10-25 Sun 02:30-02:45> Europe/Berlin (02:30–02:45 CEST)"),
        ("25 00:45", "25 01:15", "<2026-10-25 Sun 02:45> Europe/Berlin (02:45 CEST–02:15 CET)"),
        ("25 01:30", None, "<2026-10-25 Sun 02:30> Europe/Berlin (02:30 CET)"),
        ("25 02:30", None, "<2026-10-25 Sun 03:30> Europe/Berlin"),
    ],
)
def test_where_clocks_go_back_the_zone_is_named(start: str, end: str | None, stamp: str) -> None:
    night = talk("Kites", start=f"2026-10-{start}", end=end and f"2026-10-{end}")
    made = schedule(session("All", night))
    assert stamp in written(made.talks, "Europe/Berlin").split("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("* Kites", f"{BLANK}* Kites"),
        ("#+INCLUDE: /etc/kites", f"{BLANK}#+INCLUDE: /etc/kites"),
        ("TODO fly", f"{BLANK}TODO fly"),
        (":END:", f"{BLANK}:END:"),
        ("| a | b |", f"{BLANK}| a | b |"),
        ("<%%(fly)>", f"<{BLANK}%%(fly)>"),
        ("on <2021-05-04 Tue>", f"on <{BLANK}2021-05-04 Tue>"),
        ("see [[file:x][y]]", f"see [{BLANK}[file:{BLANK}x][y]{BLANK}]"),
        ("src_sh{fly} {{{x}}} @@html:x@@", None),
        (r"\alpha \input{x}", rf"\{BLANK}alpha \{BLANK}input{{x}}"),
        ("so *bold* it is", f"so *{BLANK}bold* it is"),
        ("a/b and /etc/kites and 5 * 3 * 2", "a/b and /etc/kites and 5 * 3 * 2"),
        ("elisp:(fly)", f"elisp:{BLANK}(fly)"),
        ("run <shell:fly> or id:7", f"run <shell:{BLANK}fly> or id:{BLANK}7"),
        ("at 10:30 on https://kites.org/a:b", "at 10:30 on https://kites.org/a:b"),
        (r"of $\ell_2$ and \ell", rf"of $\ell_2$ and \{BLANK}ell"),
        (r"$\input{x}$", rf"$\{BLANK}input{{x}}$"),
        ("Kites & <b>: C#, e-mail_x", "Kites & <b>: C#, e-mail_x"),
    ],
)
def test_what_would_be_markup_is_none(text: str, expected: str | None) -> None:
    assert inert(text).replace(BLANK, "") == text
    assert inert(text) == (
        expected
        or f"src{BLANK}_sh{{fly}} {{{BLANK}{{{BLANK}{{x}}}}}} @{BLANK}@html:{BLANK}x@{BLANK}@"
    )


def test_neither_a_room_nor_the_name_of_a_conference_runs_a_program() -> None:
    made = schedule(session("All", talk("Kites", room="<%%(fly)> on <2021-05-04>")))
    manner = Manner("{{{fly}}}", [zone("UTC")], datetime(2021, 5, 3, tzinfo=UTC))
    text = ORG.write(made.talks, manner)
    assert "<%%" not in text
    assert "<2021" not in text
    assert "{{{" not in text


@given(TEXTS, TEXTS, st.sampled_from([None, "https://kites.org/[a] b"]))
def test_any_text_is_shown_as_it_is(title: str, abstract: str, url: str | None) -> None:
    made = schedule(session("All", talk(title, abstract=abstract, url=url)))
    text = written(made.talks)
    day, item = org(text)
    assert item[:4] == (2, line(title), url and "https://kites.org/%5Ba%5D%20b", ("",))
    assert day.text == "No time stated"
    begins = [each[:1] for each in text.split("\n")[3:] if each[:1] in ("#", "*", "|", ":")]
    assert begins == ["*", "*", ":", ":", ":"]
