"""Which zone is the conference's own."""

import pytest

from confcli.model.entities import Listing, Session
from confcli.schedule.own_zones import OwnZone, own_zone
from tests.support.invented import at

TOKYO, BERLIN = ("Asia/Tokyo", "page"), ("Europe/Berlin", "page")


def listing(*zones: tuple[str | None, str | None], conference: str = "KiteCon 2021") -> Listing:
    sessions = [Session("Up", timezone=name, time_basis=basis) for name, basis in zones]
    return Listing(conference, sessions=sessions)


@pytest.mark.parametrize(
    ("zones", "own"),
    [
        ([TOKYO, BERLIN, TOKYO], "Asia/Tokyo"),
        ([("Europe/Berlin", "stated"), TOKYO, TOKYO], "Europe/Berlin"),
        ([("Europe/Berlin", "inferred"), ("Asia/Tokyo", "given")], "Asia/Tokyo"),
        # A file whose times are all in UTC says nothing of where it is.
        ([("UTC", "stated"), ("UTC", "stated"), TOKYO], "Asia/Tokyo"),
        ([("UTC", "stated"), (None, None)], "UTC"),
        ([(None, None)], "UTC"),
        ([], "UTC"),
    ],
)
def test_the_zone_that_is_known_best_then_the_most_frequent(
    zones: list[tuple[str | None, str | None]], own: str
) -> None:
    assert own_zone([listing(*zones)]).name == own


def test_conferences_in_different_zones_each_have_their_own() -> None:
    found = own_zone([listing(TOKYO), listing(BERLIN, conference="RopeCon 2021")])
    assert isinstance(found, OwnZone)
    assert found.of("KiteCon 2021").name == "Asia/Tokyo"
    assert found.of("RopeCon 2021").name == "Europe/Berlin"
    assert found.of("SkyCon 2021").name == "UTC"
    moment = at("2021-05-04 19:00+09:00")
    assert found.local(moment).isoformat() == moment.isoformat()
