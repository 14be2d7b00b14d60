"""``show --bib`` and ``show --md``: an item as a text to keep elsewhere."""

from pathlib import Path

import pytest

from confcli.model.marks import Mark
from tests.support.bibliographies import read
from tests.support.harness import confcli, on_screen
from tests.support.home import configure
from tests.support.invented import session, talk, write
from tests.support.kites import kites
from tests.support.marking import mark
from tests.support.outlines import markdown


def test_an_entry_of_a_bibliography(tmp_path: Path) -> None:
    path = kites(tmp_path)
    shown = confcli("show", "kites over oslo", "--bib", "--listing", path)
    assert (shown.code, shown.err) == (0, "")
    (record,) = read(shown.out)
    assert record["key"].startswith("verne2021-p")
    assert record["author"] == "Ada Verne"
    assert on_screen("show", "kites over oslo", "--bib", "--listing", path) == shown


def test_a_key_is_the_one_of_a_whole_bibliography(tmp_path: Path) -> None:
    twins = [talk(f"Kites {word}", ["Ada Verne"], "Fly.") for word in ("up", "down")]
    assert confcli("add", write(tmp_path, session("All", *twins))).code == 0
    records = read(confcli("export", "-f", "bib", "--programme", "-c", "kitecon").out)
    shown = [confcli("show", title, "--bib").out for title in ("kites up", "kites down")]
    assert [each["key"] for text in shown for each in read(text)] == [it["key"] for it in records]
    assert len({each["key"] for each in records}) == 2


def test_an_item_of_another_conference_than_the_usual_one_is_found(tmp_path: Path) -> None:
    configure('conference = "NeurIPS 2020"\n')
    assert confcli("add", kites(tmp_path)).code == 0
    assert "verne2021-p" in on_screen("show", "kites over oslo", "--bib").out


def test_a_page_in_markdown_has_the_note_to_oneself(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0
    mark("kites over oslo", Mark("must", note="Ask *why*"))
    shown = confcli("show", "kites over oslo", "--md", "--tz", "Asia/Tokyo")
    assert (shown.code, shown.err) == (0, "")
    assert [block.text for block in markdown(shown.out)] == [
        "Kites over Oslo",
        "Ada Verne\n★ must",
        "Times are in Asia/Tokyo, UTC+9.",
        "Tuesday 4 May 2021, 18:00–18:30 · Hall A · Morning of Kites · Sky · oral",
        "My note: Ask *why*",
        "Flying kites.",
    ]


@pytest.mark.parametrize("other", ["--md", "--json", "--csv", "--fields=id"])
def test_only_one_form_at_once(other: str) -> None:
    result = confcli("show", "dynamic regularization", "--bib", other)
    assert (result.code, result.out) == (2, "")
    assert "--bib can't be combined with --" in result.err


def test_what_has_no_title_cannot_be_cited() -> None:
    untitled = next(it for it in confcli("talks", "--json").json() if not it["title"])
    result = confcli("show", untitled["id"], "--bib")
    assert result.code == 1
    assert result.error() == f"{untitled['id']} has no title, so there is nothing to cite"
    assert confcli("show", untitled["id"], "--md").code == 0
