"""``--by`` and ``--sort``: the same on every command that lists, and in every form."""

from pathlib import Path

import pytest

from tests.support.harness import confcli
from tests.support.invented import session, talk, write

LISTS = ("sessions", "talks", "papers", "today", "search")


@pytest.fixture
def kites(tmp_path: Path) -> Path:
    return write(
        tmp_path,
        session(
            "Kites in winds",
            talk("Gusts and kites", ["Bo"], "Old.", "2021-05-04 09:00", room="B", type="oral"),
            talk("Calm kites", ["Ada"], "New.", "2021-05-04 09:30", room="A", type="poster"),
        ),
        session(
            "Kites and tails",
            talk("Kites with bows", ["Cy"], "Red.", "2021-05-04 09:15", room="B", type="oral"),
            end="2021-05-04 10:00",
        ),
    )


def titles(name: str, kites: Path, *options: str) -> list[str]:
    query = ("kites",) if name == "search" else ()
    found = confcli(name, *query, "--listing", kites, *options, "--json").json()
    return [each["title"] for each in found]


@pytest.mark.parametrize("name", ["talks", "papers", "today"])
class TestTalks:
    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            (("--by", "time"), "Gusts, Kites, Calm"),
            (("--by", "session"), "Gusts, Calm, Kites"),
            (("--by", "room"), "Calm, Gusts, Kites"),
            (("--by", "type", "--sort", "title"), "Gusts, Kites, Calm"),
            (("--by", "author"), "Calm, Gusts, Kites"),
            (("--by", "day", "--sort", "title"), "Calm, Gusts, Kites"),
            (("--sort", "room"), "Calm, Gusts, Kites"),
            (("--by", "room", "-n", "2"), "Calm, Gusts"),
        ],
    )
    def test_the_order_is_the_one_asked_for(
        self, name: str, kites: Path, options: tuple[str, ...], expected: str
    ) -> None:
        assert ", ".join(title.split()[0] for title in titles(name, kites, *options)) == expected

    def test_every_form_has_the_same_order(self, name: str, kites: Path) -> None:
        asked = (name, "--listing", kites, "--by", "room", "--fields", "title")
        expected = ["Calm kites", "Gusts and kites", "Kites with bows"]
        assert confcli(*asked).out.splitlines() == expected
        assert confcli(*asked, "--csv").out.splitlines()[1:] == expected
        assert [each["title"] for each in confcli(*asked, "--json").json()] == expected


def test_sessions_can_be_grouped_and_sorted(kites: Path) -> None:
    assert titles("sessions", kites) == ["Kites in winds", "Kites and tails"]
    assert titles("sessions", kites, "--sort", "title") == ["Kites and tails", "Kites in winds"]


def test_a_search_is_by_relevance_unless_told(kites: Path) -> None:
    assert len(titles("search", kites)) == 5
    assert titles("search", kites, "--sort", "relevance") == titles("search", kites)
    by_type = titles("search", kites, "--papers", "--by", "type", "--sort", "title")
    assert by_type == ["Gusts and kites", "Kites with bows", "Calm kites"]
    by_room = titles("search", kites, "--papers", "--sort", "room")
    assert by_room[0] == "Calm kites"


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--by", "kite"), "can't group by 'kite'; available: time, day, session, room, track"),
        (("--sort", "kite"), "can't sort by 'kite'; available: time, title, room"),
        (("--compact", "--long"), "--compact and --long can't be combined"),
    ],
)
def test_what_is_unknown_is_refused_with_what_is_available(
    name: str, options: tuple[str, ...], sentence: str
) -> None:
    query = ("kites",) if name == "search" else ()
    refused = confcli(name, *query, *options)
    assert refused.code == 2
    if name == "search" and options[0] == "--sort":
        sentence = "can't sort by 'kite'; available: relevance, time, title, room"
    assert refused.error().startswith(sentence)


@pytest.mark.parametrize("name", LISTS[:-1])
def test_only_a_search_has_relevance(name: str) -> None:
    refused = confcli(name, "--sort", "relevance")
    assert refused.code == 2
    assert refused.error().startswith("only searches can be sorted by relevance; available: time")
