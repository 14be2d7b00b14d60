"""The table of the syntax of queries, which help and README show."""

import re

import pytest

from confcli.search.query.fields import FIELDS
from confcli.search.query.syntax import SYNTAX, Row
from tests.support.harness import ROOT, confcli


@pytest.mark.parametrize("row", SYNTAX, ids=lambda row: row.example)
def test_each_example_finds_something(row: Row) -> None:
    result = confcli("search", "--json", "--", row.example)
    assert "partial" not in result.err
    assert result.code == 0


def test_every_field_has_a_row() -> None:
    assert {write for row in SYNTAX for write in row.write if write[-1] == ":"} == {
        f"{field}:" for field in FIELDS
    }


def test_the_readme_has_the_same_table() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    table = text.split("| write | to find |\n|---|---|\n")[1].split("\n\n")[0]
    shown = [re.findall(r"^\| (.+) \| (.+) \|$", line)[0] for line in table.splitlines()]
    assert shown == [(", ".join(f"`{each}`" for each in row.write), row.finds) for row in SYNTAX]
