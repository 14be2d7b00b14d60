"""``authors`` and ``similar`` with filters: who presents what is then, and what is like it then."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.kites import kites as kites_in

NOW = ("--now", "2021-05-04T09:15Z")


@pytest.fixture(name="kites")
def kites_file(tmp_path: Path) -> Path:
    return kites_in(tmp_path)


def names(kites: Path, *asked: str) -> list[str]:
    found = confcli("authors", "--listing", kites, *NOW, *asked, "--fields", "name")
    assert found.err == ""
    return found.out.splitlines()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (("-d", "tue"), ["Bo Lê", "Zoë Müller", "Ada Verne"]),
        (("-d", "wed"), ["Cy Fox", "Ada Verne"]),
        (("--upcoming",), ["Cy Fox", "Bo Lê", "Ada Verne"]),
        (("--at", "now"), ["Ada Verne"]),
        (("--room", "hut"), ["Cy Fox", "Ada Verne"]),
        (("--type", "poster", "-d", "wed"), ["Cy Fox"]),
        (("verne", "-d", "wed"), ["Ada Verne"]),
    ],
)
def test_who_presents_what_fits(kites: Path, asked: tuple[str, ...], found: list[str]) -> None:
    assert names(kites, *asked) == found


def test_only_what_fits_is_counted(kites: Path) -> None:
    asked = ("authors", "verne", "--listing", kites, "--fields", "talk_count")
    assert confcli(*asked).rows() == [["2"]]
    assert confcli(*asked, "-d", "tue", *NOW).rows() == [["1"]]


def test_nobody_then_is_an_empty_list(kites: Path) -> None:
    empty = confcli("authors", "--listing", kites, "-d", "2021-06-01")
    assert (empty.out, empty.code) == ("", 0)
    sentence = "nothing on Tue 1 Jun 2021 (UTC); KiteCon 2021 is on 4–5 May 2021"
    assert empty.error() == sentence
    assert confcli("authors", "cy fox", "--listing", kites, "-d", "tue", *NOW).code == 1
    refused = confcli("authors", "--listing", kites, "--room", "zzz")
    assert refused.code == 2
    assert refused.error().startswith("no room matches 'zzz'")


def test_similar_papers_of_a_day(kites: Path) -> None:
    asked = ("similar", "kites over oslo", "--listing", kites, *NOW, "--fields", "title")
    assert ["Knots for kites"] in confcli(*asked).rows()
    assert confcli(*asked, "-d", "wed", "--before", "19:15").rows() == [["Knots for kites"]]
    assert confcli(*asked, "-d", "2021-06-01").code == 1
