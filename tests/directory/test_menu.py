"""The menu of the Giggity app: what is odd in it is left out and counted, never an error."""

import json
import os
import time
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.directory import menu
from confcli.directory.programme import Room
from confcli.formats import registry
from confcli.model.errors import InputError
from tests.support.menus import entry
from tests.support.menus import menu as written

CORPUS = os.environ.get("CONFCLI_CORPUS")


def read(*entries: object) -> menu.Menu:
    return menu.read("menu.json", written(*entries))


def test_an_entry_becomes_a_programme() -> None:
    (found,) = read(entry()).programmes
    assert found.name == "KiteCon 2026"
    assert found.slug == "kitecon-2026"
    assert found.aliases == ("kitecon_2026",)
    assert found.address == "https://kites.example/2026/schedule.xml"
    assert (found.start, found.end) == (date(2026, 5, 4), date(2026, 5, 6))
    assert (found.year, found.zone) == (2026, "Europe/Lisbon")
    assert found.evidence == "menu.json"


def test_keys_that_are_not_known_are_left_alone() -> None:
    assert read(entry(colour="blue", metadata={"icon": 5, "kites": [{}]})).skipped == 0


@pytest.mark.parametrize("missing", ["id", "timezone", "metadata", "version", "end", "start"])
def test_what_an_entry_may_lack(missing: str) -> None:
    assert len(read(entry(**{missing: ...})).programmes) == 1


@pytest.mark.parametrize(
    "odd",
    [
        *({name: ...} for name in ("title", "url")),
        *({name: 5} for name in ("title", "url")),
        *({name: ["x"]} for name in ("title", "url")),
        {"title": ""},
        {"title": " \t "},
        {"title": "Kites\nof glass"},
        {"title": "Kites \x1b[31m"},
        {"title": "Kites \u202e2026"},
        {"title": "Kites \ud800"},
        {"title": "K" * 301},
        {"url": "javascript:alert(1)"},
        {"url": "file:///etc/passwd"},
        {"url": "ftp://kites.example/a"},
        {"url": "//kites.example/a"},
        {"url": "https:///schedule.xml"},
        {"url": "https://kites.example:port/"},
        {"url": "https://kites.example:0/"},
        {"url": "https://[kites/"},
        {"url": "https://ada:secret@kites.example/"},
        {"url": "https://kites.example/a b"},
        {"url": "https://kites.example/\x1b"},
        {"url": f"https://kites.example/{'a' * 2000}"},
    ],
)
def test_an_odd_entry_is_left_out_and_counted(odd: dict[str, object]) -> None:
    found = read(entry(), entry(**odd), entry(title="Later 2026"))
    assert [each.name for each in found.programmes] == ["KiteCon 2026", "Later 2026"]
    assert found.skipped == 1


@pytest.mark.parametrize(
    ("odd", "part"),
    [
        *(
            ({key: value}, part)
            for key, part in (
                ("id", "id"),
                ("start", "first day"),
                ("end", "last day"),
                ("timezone", "time zone"),
            )
            for value in (5, ["x"], "", "kites\x07")
        ),
        ({"start": "2026-05-07"}, "first day, last day"),
        ({"start": "2026-02-30"}, "first day"),
        ({"start": "20260504"}, "first day"),
        ({"start": "2026-W19-1"}, "first day"),
        ({"start": "0026-05-04", "end": "0026-05-05"}, "first day, last day"),
        ({"start": "٢٠٢٦-٠٥-٠٤"}, "first day"),
        ({"timezone": "Mars/Phobos"}, "time zone"),
        ({"timezone": "UTC+25"}, "time zone"),
        ({"timezone": "../../etc/passwd"}, "time zone"),
    ],
)
def test_what_is_odd_in_an_entry_is_left_out_and_said(odd: dict[str, object], part: str) -> None:
    (whole, found), said, skipped, _ = read(entry(), entry(**odd))
    assert (said, skipped) == ([f"KiteCon 2026 ({part})"], 0)
    fields = {"id": "aliases", "start": "start", "end": "end", "timezone": "zone"}
    assert all(not getattr(found, fields[key]) for key in odd)
    assert (found.name, found.address, found.year) == (whole.name, whole.address, 2026)


def test_what_an_entry_says_of_its_days() -> None:
    timed = {"start": "2026-05-04T09:00", "end": "2026-05-06 18:00:00Z"}
    found, odd, *_ = read(entry(**timed), entry(end=...), entry(start=..., end=...))
    assert [(each.start, each.end, each.year) for each in found] == [
        (date(2026, 5, 4), date(2026, 5, 6), 2026),
        (date(2026, 5, 4), None, 2026),
        (None, None, 2026),
    ]
    assert odd == []


@pytest.mark.parametrize("odd", [None, 5, "kites", [], [1], {}, True])
def test_what_is_no_entry_is_left_out_and_counted(odd: object) -> None:
    assert read(odd) == ([], [], 1, 0)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("webcal://kites.example/a.ics", "https://kites.example/a.ics"),
        ("webcals://kites.example/a.ics", "https://kites.example/a.ics"),
        ("WEBCAL://kites.example/webcal://", "https://kites.example/webcal://"),
        ("http://kites.example/a", "http://kites.example/a"),
        ("HTTPS://kites.example/a", "HTTPS://kites.example/a"),
    ],
)
def test_addresses_that_can_be_fetched(url: str, address: str) -> None:
    assert read(entry(url=url)).programmes[0].address == address


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("a/schedule.xml", "frab-xml"),
        ("2026/schedule/xml", "frab-xml"),
        ("A.ICS?scope=all", "icalendar"),
        ("?format=xml", None),
        ("files/MRwnBF84RfdJw55/", None),
    ],
)
def test_the_format_is_what_the_address_shows(path: str, name: str | None) -> None:
    assert read(entry(url=f"https://kites.example/{path}")).programmes[0].format == name


def test_the_formats_are_known() -> None:
    assert {*menu.FORMATS.values()} <= {each.NAME for each in registry.FORMATS}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html>",
        b"[]",
        b"{}",
        b"5",
        b'{"schedules": {}}',
        b'{"schedules": [',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b'{"schedules": ' * 100_000,
        b'{"schedules": [' + b"9" * 5000 + b"]}",
        b" " * (menu.LIMIT + 1),
    ],
    ids=lambda data: f"{data[:20]!r}",
)
def test_what_is_no_menu_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError) as refused:
        menu.read("menu.json", data)
    assert str(refused.value).startswith("menu.json: ")
    assert "\n" not in str(refused.value)


_ANY = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from([*entry()]), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*entry(), "metadata"]), _ANY))
def test_no_values_are_too_odd(values: dict[str, object]) -> None:
    found = menu.read("menu.json", json.dumps({"schedules": [entry(**values)]}).encode())
    assert len(found.programmes) + found.skipped == 1


def test_the_time_is_linear_in_the_size() -> None:
    def took(count: int) -> float:
        data = written(*(entry(metadata={"rooms": [{"name": "(a+)+$" * 40}]}),) * count)
        begun = time.process_time()
        menu.read("menu.json", data)
        return time.process_time() - begun

    little, much = (min(took(count) for _ in range(3)) for count in (500, 5000))
    assert much < 40 * max(little, 0.002)  # a square of the size would take 100 times as long


@pytest.mark.skipif(not CORPUS, reason="needs CONFCLI_CORPUS")
def test_the_menu_of_2026() -> None:
    path = Path(CORPUS or "", "directory", "menu2026.json")
    data = path.read_bytes()
    plain = json.loads(data)["schedules"]
    found = menu.read(path.name, data)
    assert (len(found.programmes), found.skipped) == (58, 0)
    assert [each.address for each in found.programmes] == [each["url"] for each in plain]
    assert [str(each.start) for each in found.programmes] == [each["start"] for each in plain]
    assert [str(each.end) for each in found.programmes] == [each["end"] for each in plain]
    assert all(each.zone for each in found.programmes)
    placed = [sum("latlon" in room for room in each["metadata"].get("rooms", ())) for each in plain]
    assert sum(map(bool, placed)) == 15
    assert sum(len(each.rooms) for each in found.programmes) + found.skipped_rooms == sum(placed)
    assert found.skipped_rooms == 12
    counts = Counter({each.slug: len(each.rooms) for each in found.programmes})
    assert counts["fosdem-2026"] == 25
    assert found.programmes[-1].rooms[2] == Room("H.1301 (Cornil)", 50.8127773, 4.3799053)
