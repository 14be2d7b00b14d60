"""YAML with tabs."""

from typing import Any

import pytest

from confcli.formats.syntax.document import Document
from confcli.formats.syntax.lenient import yaml_text
from confcli.formats.syntax.yaml_text import entries
from tests.support.effort import is_linear

TIDY = "days:\n  mon:\n    - Kites\n    - Tails\n  tue: off\n"


def value(text: str) -> list[Any]:
    return [(entry.key, entry.value) for entry in entries(Document("f", text.encode()))]


@pytest.mark.parametrize(
    ("tidy", "tabbed", "line"),
    [
        ("  ", "\t", 2),
        ("- ", "-\t", 3),
        ("- ", "- \t", 3),
        ("tue: ", "tue:\t", 5),
        ("tue: ", "tue:\t \t", 5),
        ("\n  tue", "\n\t\n  tue", 5),
    ],
)
def test_a_tab_is_read_as_blanks(tidy: str, tabbed: str, line: int) -> None:
    found = yaml_text.repaired(TIDY.replace(tidy, tabbed))
    assert found
    assert value(found.text) == value(TIDY)
    assert [fault.line.number for fault in found.faults] == [line]


@pytest.mark.parametrize(
    "text",
    [
        "- title: Kites\n\tstart: 9\n  authors:\tAda\n",
        "- title: Kites\n\tstart: 9\n\tauthors: Ada\n",
        "- title: Kites\n  start: 9\n\tauthors:\n\t\tAda\n",
        "- title:\n\t\tKites\n  start: 9\n\tauthors: Ada # and others\n",
    ],
)
def test_a_tab_is_as_wide_as_it_must_be(text: str) -> None:
    found = yaml_text.repaired(text)
    assert found
    assert value(found.text) == [("", {"title": "Kites", "start": "9", "authors": "Ada"})]
    assert "a tab as indentation" in [fault.what for fault in found.faults]


@pytest.mark.parametrize(
    ("rest", "lines"),
    [
        ("title:\tKites\n  authors: Ada", [2]),
        ('title: "Kites:\tand tails"\n  authors:\t\n  - Ada', []),
        ("{}: 1\n  title: >\n    Kites:\tand tails\n", []),
        ("title: Kites\n  authors: {first:\tAda, last: \tVerne}\n  type:\t*kind", [3, 4]),
    ],
)
def test_a_tab_that_is_read_after_a_key_is_noted(rest: str, lines: list[int]) -> None:
    document = Document("f", f"- UID: &kind a\n  {rest}\n".encode())
    assert [*entries(document)]
    assert document.account.tabs == lines


@pytest.mark.parametrize(
    "text",
    [
        TIDY,
        "days:\n  mon:\n\ttue: 2\n",  # in Monday or beside it
        "- days:\n    mon: 1\n\ttue: 2\n   wed: 3\n",
        "Kites\tTails\n",
        "id\ttitle\n1\tKites: and tails\n",
        'title: "Kites\tand: tails"\n',
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert yaml_text.repaired(text) is None


@pytest.mark.parametrize("part", ["\t", "\n\t", "- ", "a:\t\n", " \n", "#\n", "a", "a:"])
def test_the_time_is_linear(part: str) -> None:
    assert is_linear(lambda count: yaml_text.repaired("a: b\n" + part * count + "\t"), 20_000)
    assert is_linear(lambda count: yaml_text.repaired(part * count + "\t"), 20_000)
    assert is_linear(lambda count: yaml_text.repaired("a: b\n" + part * count + "\n\tc"), 20_000)
