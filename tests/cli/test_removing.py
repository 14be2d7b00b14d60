"""``remove`` in every form, what is hidden and brought back, and a home without conferences."""

import csv
import io
from pathlib import Path

import jsonschema
import pytest

from tests.support.harness import confcli, on_screen
from tests.support.invented import session, talk, write

HIDDEN = {
    "conference": "ICLR 2021",
    "outcome": "hidden",
    "restore": "confcli listings --show iclr-2021",
}
NONE_YET = (
    "confcli: no conferences yet; add one with confcli add (hidden: ICLR 2021, NeurIPS 2020; "
    "confcli listings --show all restores them)\n"
)


@pytest.fixture
def _nothing_shown() -> None:
    assert confcli("remove", "--bundled", "--yes").code == 0


def test_json_says_what_was_hidden_and_how_to_restore_it() -> None:
    schema = confcli("schema", "remove").json()
    found = confcli("remove", "iclr", "--yes", "--json").json()
    assert found == [HIDDEN]
    jsonschema.validate(found, schema)
    _, *restore = HIDDEN["restore"].split()
    assert "ICLR 2021" in confcli(*restore).out


def test_json_says_what_was_removed(tmp_path: Path) -> None:
    path = write(tmp_path, session("Winds", talk("Gusts", start="2021-05-04 11:30")))
    assert confcli("add", path).code == 0
    found = confcli("remove", "kitecon", "--yes", "--json").json()
    assert found == [{"conference": "KiteCon 2021", "outcome": "removed", "restore": None}]


@pytest.mark.parametrize("form", ["--jsonl", "--csv", "--fields=conference"])
def test_other_forms_hold_the_same(form: str) -> None:
    out = confcli("remove", "--bundled", "--yes", form).out
    assert [name in out for name in ("ICLR 2021", "NeurIPS 2020")] == [True, True]
    if form == "--csv":
        assert next(csv.DictReader(io.StringIO(out))) == HIDDEN


@pytest.mark.usefixtures("_nothing_shown")
def test_nothing_to_hide_is_an_empty_array() -> None:
    result = confcli("remove", "--bundled", "--yes", "--json")
    assert (result.code, result.out) == (0, "[]\n")


def test_what_is_hidden_is_named_with_the_command_that_restores_it() -> None:
    confcli("remove", "iclr", "--yes")
    one = "confcli: hidden: ICLR 2021; confcli listings --show iclr-2021 restores it\n"
    assert confcli("listings").err == one
    shown = confcli("listings", "--show", "neurips")
    assert (shown.code, shown.err) == (0, f"confcli: NeurIPS 2020 is not hidden\n{one}")
    assert confcli("listings", "--show", "xylophone").code == 2


@pytest.mark.parametrize(
    "command",
    [
        *[(name,) for name in ("talks", "papers", "sessions", "today", "count", "calendar")],
        *[(name,) for name in ("listings", "authors", "now", "next", "agenda", "stars")],
        (),
    ],
    ids=" ".join,
)
@pytest.mark.usefixtures("_nothing_shown")
def test_without_conferences_every_command_says_how_to_add_one(command: tuple[str, ...]) -> None:
    for result in (confcli(*command), on_screen(*command)):
        assert (result.code, result.err) == (0, NONE_YET)


@pytest.mark.usefixtures("_nothing_shown")
def test_a_search_without_conferences_suggests_no_words() -> None:
    result = confcli("search", "rust")
    assert result.code == 1
    assert result.err == f"{NONE_YET}confcli: no results for 'rust'\n"
