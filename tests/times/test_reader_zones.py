"""The zone that a person means by what they type."""

import pytest

from confcli.model.errors import WrongUsageError
from confcli.times import reader_zones, zones
from confcli.times.places import NAMES


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("europe/berlin", "Europe/Berlin"),
        ("US/Pacific", "US/Pacific"),
        ("Singapore", "Asia/Singapore"),
        ("Japan", "Asia/Tokyo"),
        ("iran", "Asia/Tehran"),
        ("utc+2", "UTC+02:00"),
        ("GMT-3", "UTC-03:00"),
        ("+05:30", "UTC+05:30"),
        ("z", "UTC"),
        ("JST", "Asia/Tokyo"),
        ("jst", "Asia/Tokyo"),
        ("PDT", "America/Los_Angeles"),
        ("CET", "CET"),
        ("CEST", "Europe/Paris"),
        ("AoE", "UTC-12:00"),
        ("ET", "America/New_York"),
        ("Pacific Time", "America/Los_Angeles"),
        ("pacific", "America/Los_Angeles"),
        ("central", "America/Chicago"),
        ("Central European", "Europe/Paris"),
        ("india standard time", "Asia/Kolkata"),
        ("Berlin", "Europe/Berlin"),
        ("  new   york ", "America/New_York"),
        ("Los_Angeles", "America/Los_Angeles"),
        ("Tokyo time", "Asia/Tokyo"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("Zürich", "Europe/Zurich"),
        ("St. John's", "America/St_Johns"),
        ("Port au Prince", "America/Port-au-Prince"),
        ("munich", "Europe/Berlin"),
        ("Köln", "Europe/Berlin"),
        ("India", "Asia/Kolkata"),
    ],
)
def test_a_unique_meaning_is_taken(text: str, name: str) -> None:
    assert reader_zones.zone(text).name == name


@pytest.mark.parametrize("label", ["EST", "MST", "HST"])
def test_an_american_abbreviation_means_the_zone_with_its_summer_time(label: str) -> None:
    assert reader_zones.zone(label).name == zones.ABBREVIATIONS[label]


@pytest.mark.parametrize(
    "city", ["Buenos Aires", "Indianapolis", "Istanbul", "Nicosia", "Louisville"]
)
def test_two_names_of_one_zone_are_not_ambiguous(city: str) -> None:
    assert len(reader_zones.meanings(city)) == 1


@pytest.mark.parametrize(
    ("text", "choices"),
    [
        ("ist", ["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"]),
        ("CST", ["America/Chicago", "Asia/Shanghai"]),
        ("springfield", ["America/Chicago", "America/New_York"]),
        ("San José", ["America/Los_Angeles", "America/Costa_Rica"]),
        # The first is a name that IANA has itself.
        ("Cordoba", ["America/Argentina/Cordoba", "America/Cordoba", "Europe/Madrid"]),
    ],
)
def test_an_ambiguous_name_is_an_error_with_its_choices(text: str, choices: list[str]) -> None:
    with pytest.raises(WrongUsageError, match="is ambiguous") as caught:
        reader_zones.zone(text)
    assert list(caught.value.choices) == choices


@pytest.mark.parametrize("text", ["", " ", "Mars", "time", "Brazil", "CET-1", "../UTC", "\0"])
def test_what_has_no_meaning_is_an_unknown_zone(text: str) -> None:
    with pytest.raises(WrongUsageError, match="unknown time zone"):
        reader_zones.zone(text)


@pytest.mark.parametrize("name", NAMES)
def test_the_named_places_are_in_zones_that_exist(name: str) -> None:
    assert zones.zone(name).name == name
    for place in NAMES[name]:
        assert name in reader_zones.meanings(place), place


@pytest.mark.parametrize("text", ["Berlin", "PST", "Pacific Time", "Munich", "India", "CST"])
def test_sources_are_read_strictly(text: str) -> None:
    with pytest.raises(WrongUsageError, match="unknown time zone"):
        zones.zone(text)
