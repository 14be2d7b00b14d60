"""Time zones by name, abbreviation and offset."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.cli import advice
from confcli.model.errors import WrongUsageError
from confcli.model.near import near
from confcli.times import zones

SUMMER, WINTER = datetime(2021, 7, 1, 12, tzinfo=UTC), datetime(2021, 1, 1, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "name", ["Europe/Berlin", "europe/berlin", " Europe/Berlin ", "EUROPE/BERLIN"]
)
def test_names_are_case_insensitive(name: str) -> None:
    assert zones.zone(name).name == "Europe/Berlin"


def test_every_listed_name_is_a_zone() -> None:
    names = zones.names()
    assert len(names) > 400
    assert {"UTC", "America/Los_Angeles", "Asia/Kolkata"} <= set(names)
    assert not {"Factory", "localtime", "posixrules", "Etc/UTC", "GMT"} & set(names)
    for name in names:
        assert zones.zone(name).name == name


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        *((name, "UTC") for name in ("Etc/UTC", "etc/utc", "GMT", "Etc/GMT", "Zulu", "UCT")),
        ("Etc/GMT+5", "UTC-05:00"),
        ("Etc/GMT-14", "UTC+14:00"),
    ],
)
def test_the_names_of_offsets_are_shown_as_offsets(name: str, shown: str) -> None:
    found = zones.zone(name)
    assert found == zones.zone(shown)
    assert found.name == shown


@given(st.integers(-14 * 60, 14 * 60))
def test_an_offset_is_a_zone_and_parses_its_own_name(minutes: int) -> None:
    made = zones.of_offset(timedelta(minutes=minutes))
    assert SUMMER.astimezone(made.tzinfo).utcoffset() == timedelta(minutes=minutes)
    assert zones.zone(made.name).name == made.name
    assert zones.offset_of(made.local(SUMMER)) == (
        f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("+2", "UTC+02:00"),
        ("+0200", "UTC+02:00"),
        ("-0930", "UTC-09:30"),
        ("UTC+05:45", "UTC+05:45"),
        ("gmt-3", "UTC-03:00"),
        ("UTC −8", "UTC-08:00"),
        ("+00:00", "UTC"),
    ],
)
def test_common_spellings_of_offsets_are_parsed(text: str, name: str) -> None:
    assert zones.zone(text).name == name


@pytest.mark.parametrize("text", ["+15", "+14:30", "-99:00", "+02:60"])
def test_an_offset_used_nowhere_is_an_error(text: str) -> None:
    with pytest.raises(WrongUsageError, match="no time zone has the offset"):
        zones.zone(text)


@pytest.mark.parametrize(
    "name",
    ["", " ", "Factory", "posix/UTC", "../UTC", "/etc/passwd", "a" * 300, "Mars", "Europe/", "\0"],
)
def test_an_unknown_zone_is_an_error(name: str) -> None:
    with pytest.raises(WrongUsageError, match="unknown time zone"):
        zones.zone(name)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("berlin", ["Europe/Berlin"]),
        ("new york", ["America/New_York"]),
        ("Los Angeles", ["America/Los_Angeles"]),
        ("PDT", ["America/Los_Angeles"]),
        ("ist", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
    ],
)
def test_similar_zones_are_suggested(wrong: str, right: list[str]) -> None:
    assert zones.suggestions(wrong) == right


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("tokio", "Asia/Tokyo"), ("Europa/Paris", "Europe/Paris"), ("pariss", "Europe/Paris")],
)
def test_the_first_suggestion_for_a_typo_is_the_intended_zone(wrong: str, right: str) -> None:
    assert zones.suggestions(wrong)[0] == right


def test_nothing_is_suggested_for_nonsense() -> None:
    assert zones.suggestions("qqqqqqq") == []


@pytest.mark.parametrize("label", zones.ABBREVIATIONS)
def test_an_abbreviation_is_used_by_its_zone(label: str) -> None:
    zone = zones.zone(zones.ABBREVIATIONS[label])
    if label not in zones.GENERIC | {"GMT"}:
        labels = {zones.label(zone.local(moment)) for moment in (SUMMER, WINTER)}
        assert label in labels or labels == {"UTC+08:00"}  # Singapore has no abbreviation


def test_an_ambiguous_abbreviation_is_never_also_unambiguous() -> None:
    assert not set(zones.AMBIGUOUS) & set(zones.ABBREVIATIONS)
    for choices in zones.AMBIGUOUS.values():
        assert len(choices) > 1
        for name in choices:
            assert zones.zone(name).name == name


def test_a_label_is_an_abbreviation_or_an_offset() -> None:
    assert zones.label(zones.zone("America/Los_Angeles").local(SUMMER)) == "PDT"
    assert zones.label(zones.zone("America/Los_Angeles").local(WINTER)) == "PST"
    assert zones.label(zones.zone("Asia/Dubai").local(SUMMER)) == "UTC+04:00"
    assert zones.label(zones.zone("+01:00").local(SUMMER)) == "UTC+01:00"
    assert zones.label(SUMMER) == "UTC"


@pytest.fixture
def link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the system's link to its zone would be."""
    monkeypatch.setattr(zones, "_LINK", str(tmp_path / "localtime"))
    return tmp_path / "localtime"


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/usr/share/zoneinfo/Asia/Tokyo", "Asia/Tokyo"),
        ("../usr/share/zoneinfo/America/Argentina/Salta", "America/Argentina/Salta"),
        ("/usr/share/zoneinfo/posix/Europe/Berlin", "Europe/Berlin"),
        ("/var/db/timezone/zoneinfo/Europe/Berlin", "Europe/Berlin"),
        ("/usr/share/zoneinfo/Etc/UTC", "UTC"),
        ("/usr/share/zoneinfo/Mars/Base", "Africa/Lagos"),
        ("/etc/kites", "Africa/Lagos"),
        (None, "Africa/Lagos"),
    ],
)
def test_the_system_zone_is_that_of_its_link(
    path: str | None, name: str, link: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: "Africa/Lagos")
    if path:
        link.symlink_to(path)
    assert zones.system_zone().name == name


@pytest.mark.usefixtures("link")
@pytest.mark.parametrize(("name", "shown"), [("Asia/Tokyo", "Asia/Tokyo"), ("local", "UTC")])
def test_the_system_zone_is_used(name: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tzlocal.get_localzone_name", lambda: name)
    assert zones.system_zone().name == shown


@pytest.mark.usefixtures("link")
def test_a_system_zone_without_a_name_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise LookupError("no zone")

    for broken in (fail, lambda: None):
        monkeypatch.setattr("tzlocal.get_localzone_name", broken)
        with pytest.raises(WrongUsageError, match="no IANA name") as caught:
            zones.system_zone()
        assert "--tz Europe/Berlin" in advice.sentence(caught.value)


@pytest.mark.parametrize(
    "name", ["a/" * 400 + "a", "x" * 5000, "../../etc/passwd", "a.b", "Zone 1"]
)
def test_a_name_that_no_zone_can_have_is_unknown(name: str) -> None:
    assert zones.find(name) is None
    with pytest.raises(WrongUsageError, match="unknown time zone"):
        zones.zone(name)


def test_what_is_near_a_flood_of_words_is_looked_for_in_its_beginning() -> None:
    assert near("Berlin " * 5000, ["Berlin"]) == near("Berlin " * 25, ["Berlin"])
