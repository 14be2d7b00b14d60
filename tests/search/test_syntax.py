"""The tables of the syntax of queries and of what words find, which help and README show."""

import pytest

from confcli.search.query.fields import FIELDS
from confcli.search.query.syntax import ALSO, SYNTAX, Also, Row
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


#: How each word of the table finds the other, the best way first.
KINDS = (
    *("spelling variant", "singular or plural", "inflection", "short form", "abbreviation"),
    *("prefix", "typo"),
)


@pytest.mark.parametrize(("row", "kind"), [*zip(ALSO, KINDS, strict=True)])
def test_each_word_finds_the_other(row: Also, kind: str) -> None:
    found = confcli("search", row.word, "--all", "--json").json()
    said = f"{row.word} matches {row.found} ({kind})"
    assert any(said in each["explanation"] for each in found)


def test_the_readme_has_the_same_tables() -> None:
    assert _table("| write | to find |\n|---|---|\n") == [
        [", ".join(f"`{each}`" for each in row.write), row.finds] for row in SYNTAX
    ]
    assert _table("| word | also finds | which is |\n|---|---|---|\n") == [
        [f"`{row.word}`", row.found, row.why] for row in ALSO
    ]


def _table(head: str) -> list[list[str]]:
    text = (ROOT / "README.md").read_text("utf-8")
    table = text.split(head)[1].split("\n\n")[0]
    return [line.strip("| ").split(" | ") for line in table.splitlines()]
