"""Ids at the beginning of lines, whatever wrote them."""

import pytest

from confcli.export import id_lines


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("", []),
        ("\n \n# mine\n", []),
        ("t1234567\nk7\n", ["t1234567", "k7"]),
        ("id\ntitle\n", ["title"]),
        ("k7\nid\n", ["k7", "id"]),
        ("\ufeffid\ttitle\r\nk7\tKnots\r\n", ["k7"]),
        ("A 7\tKnots, and more\n", ["A 7"]),
        ('id,title\n"k7","Knots, and more"\nk8;Lines\n', ["k7", "k8"]),
        ("  k7  Knots  # the best\n", ["k7"]),
    ],
)
def test_the_first_cell_of_a_line_is_its_id(text: str, ids: list[str]) -> None:
    assert [each.id for each in id_lines.read(text)] == ids


def test_each_has_the_number_of_its_line() -> None:
    assert [each.number for each in id_lines.read("id\n\nk7\n#\nk8")] == [3, 5]


@pytest.mark.parametrize(
    ("line", "whole"),
    [("k7 Knots, and more", "k7 Knots, and more"), ("A 7\tKnots", "A 7"), ('"K, L"', "K, L")],
)
def test_without_a_tab_a_line_may_be_meant_as_a_whole(line: str, whole: str) -> None:
    assert [each.whole for each in id_lines.read(line)] == [whole]
