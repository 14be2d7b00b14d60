"""``export -f html``: which times, whose stars, and that its ids are those that ``star`` takes."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from confcli.library import marks
from confcli.model.marks import Appointment, Mark
from tests.support.harness import ORAL_6, confcli
from tests.support.invented import at, session, talk, write
from tests.support.kites import kites
from tests.support.marking import mark
from tests.support.own import writing


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0
    assert confcli("remove", "--bundled", "--yes").code == 0


def page(*arguments: object) -> LexborHTMLParser:
    result = confcli("export", "-f", "html", *arguments)
    assert result.code == 0, result.err
    return LexborHTMLParser(result.out)


def texts(found: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text().strip() for node in found.css(selector)]


def test_what_is_starred_is_exported_and_else_what_is_asked_for() -> None:
    mark("Strings", Mark("star"))
    mine = page()
    assert texts(mine, "h1") == ["My KiteCon 2021"]
    assert texts(mine, "main li[id^=t] > :is(h3, h4)") == ["Strings"]
    every = page("--programme")
    assert texts(every, "h1") == ["KiteCon 2021"]
    assert len(every.css("main li[id^=t]")) > 3


def test_times_are_those_of_the_conference_unless_others_are_asked_for() -> None:
    source = ("--programme", "--listing", ORAL_6, "-c", "ICLR 2021")
    first = "main li:not(.s) .w"
    assert texts(page(*source), first)[0] == "19:00–19:15"
    assert texts(page(*source, "--tz", "conference"), first)[0] == "19:00–19:15"
    tokyo = page(*source, "--tz", "Asia/Tokyo")
    assert texts(tokyo, first)[0] == "11:00–11:15"
    assert "Asia/Tokyo" in texts(tokyo, "header p")[0]
    two = confcli("export", "-f", "html", *source, "--tz", "Tokyo", "--tz", "UTC")
    assert "confcli: times are in Asia/Tokyo; left out UTC\n" in two.err


def test_the_ids_of_a_page_are_those_that_star_takes() -> None:
    ids = [node.attributes["id"] for node in page("--programme").css("main li[id^=t]")]
    result = confcli("star", "-", stdin="".join(f"{id_}\n" for id_ in ids).encode())
    assert result.code == 0
    assert [line.split("\t")[0] for line in result.out.splitlines()] == ids


def test_no_page_says_what_the_user_says_of_items() -> None:
    mark("Strings", Mark("must", ("secret label",), "secret note"))
    assert "secret" not in confcli("export", "-f", "html").out


def test_own_appointments_are_there_only_if_asked_for(tmp_path: Path) -> None:
    mine = Appointment("b1234567", "Call home", at("2021-05-04 14:00"), at("2021-05-04 15:00"))
    with writing(tmp_path / "home" / "listings.db") as connection:
        marks.put_appointment(connection, mine)
    mark("Strings", Mark("star"))
    assert "Call home" not in texts(page(), "h3")
    assert texts(page("--busy"), "li.own h3") == ["Call home"]


def test_what_is_starred_and_gone_is_written_as_cancelled(tmp_path: Path) -> None:
    mark("Strings", Mark("star"))
    left = write(tmp_path, session("Morning", talk("Wind", start="2021-05-04 10:00")))
    assert confcli("add", left).code == 0
    assert texts(page(), "p.x") == ["CANCELLED"]
