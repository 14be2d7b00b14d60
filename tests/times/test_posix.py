"""Zones as POSIX has them in the variable TZ."""

import pytest

from confcli.model.errors import WrongUsageError
from confcli.times import posix


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("CET-1", "UTC+01:00"),
        ("JST-9", "UTC+09:00"),
        ("IST-5:30", "UTC+05:30"),
        ("<+03>-3", "UTC+03:00"),
        ("<-0330>3:30", "UTC-03:30"),
        ("UTC0", "UTC"),
        ("UTC+2", "UTC-02:00"),
        ("CET-1CEST", "Europe/Paris"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "Europe/Paris"),
        ("PST8PDT,M3.2.0,M11.1.0", "America/Los_Angeles"),
        ("IST-1GMT0,M10.5.0,M3.5.0/1", "Europe/Dublin"),
        ("GMT0BST,M3.5.0/1,M10.5.0", "Europe/London"),
        ("<-01>1<+00>,M3.5.0/0,M10.5.0/1", "Atlantic/Azores"),
        ("NZST-12NZDT,M9.5.0,M4.1.0/3", "Pacific/Auckland"),
    ],
)
def test_a_zone_has_the_name_of_its_offset_or_of_a_zone_like_it(text: str, name: str) -> None:
    found = posix.zone(text)
    assert found
    assert found.name == name


@pytest.mark.parametrize(
    "text", ["<+0330>-3:30<+0430>,J79/24,J263/24", "CET-1CEST,M4.1.0,M10.5.0/3"]
)
def test_a_rule_of_no_known_zone_is_refused(text: str) -> None:
    with pytest.raises(WrongUsageError, match="no time zone has the clocks of"):
        posix.zone(text)


@pytest.mark.parametrize(
    "text",
    ["", "Berlin", "CET", "XX3", "UTC+99", "CET-1CEST,M3.9.0,M10.5.0", "CET-1,M3.5.0", "AAA1BBB"],
)
def test_what_is_no_rule_is_none(text: str) -> None:
    assert posix.zone(text) is None


@pytest.mark.parametrize(
    ("text", "backwards"), [("UTC+2", True), ("GMT-3", True), ("UTC0", False), ("JST-9", False)]
)
def test_the_sign_of_an_offset_from_utc_reads_backwards(text: str, *, backwards: bool) -> None:
    assert posix.reads_backwards(text) == backwards
