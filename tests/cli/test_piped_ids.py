"""Ids from a pipe: whatever a list prints can be starred, hidden and seen."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.kites import kites

FOUR = ["Kites over Oslo", "Knots for kites", "Loops", "Strings"]
FORMS = ((), ("--header",), ("--csv",), ("--json",), ("--jsonl",), ("--jsonl", "--fields", "id"))


@pytest.fixture(autouse=True)
def _kites(tmp_path: Path) -> None:
    assert confcli("add", kites(tmp_path)).code == 0


def starred() -> list[str]:
    return sorted(row[0] for row in confcli("papers", "--starred", "--fields", "title").rows())


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("part", ["papers", "talks"])
def test_what_a_list_prints_is_starred_and_unstarred(part: str, form: tuple[str, ...]) -> None:
    printed = confcli(part, "-c", "kitecon", *form).out.encode()
    assert confcli("star", "-", stdin=printed).code == 0
    assert starred() == FOUR
    assert confcli("unstar", "-", stdin=printed).code == 0
    assert starred() == []


@pytest.mark.parametrize("command", [("stars", "share"), ("stars", "export"), ("export", "-fics")])
def test_what_keeps_stars_is_read_too(command: tuple[str, ...]) -> None:
    confcli("star", *FOUR)
    kept = confcli(*command).out.encode()
    assert confcli("unstar", "-", stdin=kept).code == 0
    assert starred() == []


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        (
            "milk and eggs",
            1,
            "no id or title matches 'milk and eggs'; try: confcli search 'milk and eggs'",
        ),
        ("Strings and beads", 1, "no id or title matches 'Strings and beads'; try: "),
        ("title\nStrings\n", 1, "no id or title matches 'title'; try: "),
        ("m" * 99, 1, f"no id or title matches '{'m' * 58} …'"),
        ('[{"title": "Strings"}]', 3, "standard input: not a file of confcli stars export: "),
        ('{"id": ', 3, "standard input: invalid JSON"),
    ],
)
def test_what_holds_no_ids_is_refused_in_few_words(text: str, code: int, said: str) -> None:
    wrong = confcli("star", "-", stdin=text.encode())
    assert (wrong.code, wrong.error()[: len(said)]) == (code, said)
    assert len(wrong.error()) < 150
    assert starred() == []


def test_titles_are_read_as_a_whole() -> None:
    titles = confcli("papers", "-c", "kitecon", "--fields", "title").out
    assert confcli("star", "-", stdin=titles.encode()).code == 0
    assert starred() == FOUR


def test_what_follows_an_id_is_for_people() -> None:
    ((id_, title),) = confcli("papers", "-c", "kitecon", "-n1", "--fields", "id,title").rows()
    assert confcli("star", "-", stdin=f"{id_}  {title}  # the best\n".encode()).code == 0
    assert starred() == [title]
