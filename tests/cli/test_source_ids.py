"""Commands that take an id take a source's own, from a file and from the database."""

import json
from pathlib import Path

import pytest

from tests.support.harness import confcli

GUIDS = ("6d7c3c5e-6a4f-5d0c-9b5d-2f6f4d9a1a10", "0b8f6a52-1d35-5c6e-8a57-7a3d2f1b9c22")
XML = """<schedule><conference><title>KiteCon 2025</title>
<time_zone_name>Europe/Vienna</time_zone_name></conference>
<day date="2025-07-04"><room name="Meadow">{}</room></day></schedule>"""
EVENT = """<event guid="{}"><date>2025-07-04T{:02}:00:00+02:00</date><duration>00:45</duration>
<title>{}</title><abstract>Wind tunnels measure aerodynamic kites, again and again.</abstract>
</event>"""


@pytest.fixture
def schedule(tmp_path: Path) -> Path:
    found = tmp_path / "schedule.xml"
    titles = ("Tails of kites", "Strings of kites")
    events = map(EVENT.format, GUIDS, (10, 11), titles)
    found.write_text(XML.format("".join(events)), "utf-8")
    return found


@pytest.fixture(params=[False, True], ids=["from the file", "from the database"])
def where(schedule: Path, request: pytest.FixtureRequest) -> tuple[str, ...]:
    if request.param:
        confcli("add", schedule)
        return ("-c", "kitecon")
    return ("--listing", str(schedule))


@pytest.mark.parametrize("text", [GUIDS[0], GUIDS[0].upper(), GUIDS[0][:9]])
def test_an_item_is_shown_by_a_source_s_id(where: tuple[str, ...], text: str) -> None:
    found = confcli("show", text, *where, "--json").json()
    assert (found["title"], found["source_ids"]) == ("Tails of kites", [GUIDS[0]])
    assert len(found["id"]) == 8
    assert confcli("show", found["id"], *where, "--json").json() == found


def test_times_and_similar_papers_are_found_by_a_source_s_id(where: tuple[str, ...]) -> None:
    (time,) = confcli("convert", GUIDS[1], *where, "--tz", "UTC", "--json").json()
    assert time["start"] == "2025-07-04T09:00:00+00:00"
    found = confcli("similar", GUIDS[0], *where).err
    assert "no id or title matches" not in found
    assert "no id or title matches" in confcli("similar", "7e57", *where).err


def test_the_xml_and_the_json_of_a_schedule_give_the_same_ids(
    schedule: Path, tmp_path: Path
) -> None:
    events = [
        {"guid": guid, "title": f"{n}. Another", "date": f"2025-07-04T1{n}:00:00+02:00"}
        for n, guid in enumerate(GUIDS)
    ]
    days = [{"date": "2025-07-04", "rooms": {"Hill": events}}]
    conference = {"title": "KiteCon 2025", "time_zone_name": "Europe/Vienna", "days": days}
    other = tmp_path / "schedule.json"
    other.write_text(json.dumps({"schedule": {"conference": conference}}), "utf-8")
    ids = [
        [(row["id"], row["paper"]) for row in confcli("talks", "-l", path, "--json").json()]
        for path in (schedule, other)
    ]
    assert ids[0] == ids[1]
