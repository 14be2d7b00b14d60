"""Real programmes in shapes of their own, compared with plain readings of their files."""

import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.bundle import Bundle
from confcli.formats.syntax.document import Document
from confcli.model.entities import Listing, Talk
from confcli.model.errors import InputError
from tests.support.corpus import parse, talks

pytestmark = pytest.mark.corpus
PARIS = ZoneInfo("Europe/Paris")


def read(path: Path, **hints: Any) -> Listing:
    return parse(path.read_bytes(), name=path.name, **hints)


def raw(path: Path) -> Any:
    text = path.read_text("utf-8")
    return json.loads(text) if path.suffix == ".json" else yaml.safe_load(text.replace("\t", " "))


def times(talk: Talk) -> tuple[datetime | None, datetime | None]:
    return talk.start, talk.end


def moment(day: Any, clock: str) -> datetime:
    return datetime.fromisoformat(f"{day} {clock.zfill(5)}").replace(tzinfo=PARIS)


def named(text: str | None) -> list[str]:
    """The people in a list such as ``A, B and C``."""
    return [name.strip() for name in re.split(r",|&|\band\b", text or "") if name.strip()]


def _rooms(path: Path) -> Iterator[tuple[Any, str, Any]]:
    for day in raw(path)["days"]:
        for room in day["rooms"]:
            for entry in room["talks"]:
                yield day["date"], entry.get("room_override") or room["name"], entry


def test_days_with_rooms_and_sessions_that_hold_talks(folder: Path) -> None:
    path = folder / "records" / "confest2026_program.yml"
    with pytest.raises(InputError, match="time zone"):
        read(path)
    listing = read(path, timezone="Europe/Paris")
    entries = list(_rooms(path))
    assert len(entries) == 121
    sessions = {(it.title, it.start): it for it in listing.sessions}
    alone = {(it.title, it.start, it.room): it for it in talks(listing) if it.start}
    for day, room, entry in entries:
        start, end = moment(day, entry["time_start"]), moment(day, entry["time_end"])
        if inner := entry.get("talks"):
            session = sessions[entry["name"], start]
            assert (session.end, session.room) == (end, room)
            assert [it.title for it in session.talks] == [it["name"] for it in inner]
            assert [it.authors for it in session.talks] == [
                named(it.get("authors")) for it in inner
            ]
            held = session.chairs
        else:
            assert alone[entry["name"], start, room].end == end
            held = next(
                it.chairs
                for it in listing.sessions
                if alone[entry["name"], start, room] in it.talks
            )
        assert held == named(entry.get("session_chair"))
    inner_count = sum(len(entry.get("talks", ())) for _, _, entry in entries)
    assert inner_count == 97
    holding = sum(bool(entry.get("talks")) for _, _, entry in entries)
    assert len(talks(listing)) == 121 - holding + 97
    assert {it.start.date().isoformat() for it in alone.values() if it.start} == {
        f"2026-09-0{n}" for n in range(1, 6)
    }  # fmt: skip


def test_days_named_by_their_date_and_times_as_ranges(folder: Path) -> None:
    path = folder / "records" / "netsci2025_program.yml"
    listing = read(path, timezone="Europe/Paris")
    found = sorted((it.title or "", *map(str, times(it)), it.room or "") for it in talks(listing))
    plain = []
    for day in raw(path)["days"]:
        date = f"2025-06-{int(day['name'].split()[1]):02}"
        for entry in day["events"]:
            ends = [moment(date, each.strip()) for each in entry["time"].split("-")]
            plain.append((" ".join(entry["title"].split()), *map(str, ends), entry.get("room", "")))
    assert found == sorted(plain)
    assert len(found) == 201
    assert not [it for it in listing.problems if it.line]


def test_one_file_with_two_conferences(folder: Path) -> None:
    path = folder / "records" / "3dv_schedule.yml"
    listings = registry.read_each(Document(path.name, path.read_bytes()), Hints())
    plain = raw(path)
    assert [it.conference for it in listings] == ["3dv_schedule 2022", "3dv_schedule 2021"]
    assert [len(talks(it)) for it in listings] == [35, 59]
    for listing, entries in zip(listings, plain.values(), strict=True):
        found = {(it.title, it.start) for it in talks(listing)}
        for entry in entries:
            title = ": ".join(filter(None, (entry["title"], entry.get("subtitle"))))
            day, clock, _ = str(entry["date"]).split()
            date = "-".join(part.zfill(2) for part in day.split("-"))
            start = datetime.fromisoformat(f"{date}T{clock.zfill(5)}+00:00")
            assert (" ".join(title.split()), start) in found
            hours, minutes, _ = map(int, entry.get("duration", "0:0:0").split(":"))
            ends = {it.end for it in talks(listing) if it.start == start}
            lasts = timedelta(hours=hours, minutes=minutes)
            assert (start + lasts if lasts else None) in ends
        chairs = {name for session in listing.sessions for name in session.chairs}
        assert chairs == {name for entry in entries for name in named(entry.get("chairs"))}


def test_sessions_with_their_proposals(folder: Path) -> None:
    path = folder / "records" / "techwork_schedule.json"
    listing = read(path)
    assert listing.conference == "Tech'Work 2026 schedule"
    assert listing.sources[0].timezone == "Europe/Paris"
    found = {it.source_ids[0]: it for it in talks(listing)}
    plain = raw(path)["sessions"]
    assert len(found) == len(plain) == 37
    for entry in plain:
        talk, proposal = found[entry["id"]], entry.get("proposal") or {}
        assert talk.title == " ".join(entry["title"].split())
        assert times(talk) == (
            datetime.fromisoformat(entry["start"]),
            datetime.fromisoformat(entry["end"]),
        )
        assert talk.track == entry["track"]
        assert talk.authors == [it["name"] for it in proposal.get("speakers", ())]
        assert bool(talk.abstract) == bool(proposal.get("abstract"))
        assert talk.language == entry.get("language")


def test_the_same_talks_in_another_shape(folder: Path) -> None:
    one, other = (
        {
            it.source_ids[0]: (it.title, *times(it), it.track, it.authors, it.abstract, it.language)
            for it in talks(read(folder / "records" / f"techwork_{name}.json"))
        }
        for name in ("schedule", "openfeedback")
    )
    assert one == other
    assert len({name for _, _, _, _, names, _, _ in one.values() for name in names}) == 40


def test_submissions_of_a_rest_api_and_the_same_by_code(folder: Path) -> None:
    listed = read(folder / "records" / "pretalx_submissions.json")
    mapped = read(folder / "records" / "europython_sessions.json")
    plain = raw(folder / "records" / "pretalx_submissions.json")
    found = {it.source_ids[0]: it for it in talks(listed)}
    by_code = {it.source_ids[0]: it for it in talks(mapped)}
    assert found.keys() == by_code.keys() == {it["code"] for it in plain}
    for entry in plain:
        talk, same = found[entry["code"]], by_code[entry["code"]]
        assert talk.title == same.title == entry["title"]
        assert talk.authors == [it["name"] for it in entry["speakers"]]
        assert talk.track == same.track == entry["track"]["en"]
        assert talk.duration == same.duration == entry["duration"]
        assert talk.abstract == same.abstract == entry["abstract"].strip()
    assert all(not it.authors for it in by_code.values())  # only the codes of its people are there
    assert {it.reason.split()[1] for it in mapped.problems} == {
        it["code"] for entry in plain for it in entry["speakers"]
    }


def test_a_grid_of_slots_beside_videos(folder: Path) -> None:
    names = ("event", "schedule", "videos")
    paths = {name: folder / "records" / f"rubyconf2024_{name}.yml" for name in names}
    files = [(name, Document(path.name, path.read_bytes())) for name, path in paths.items()]
    (listing,) = registry.read_each(Bundle("rubyconf2024_*", "rubyconf2024", files), Hints())
    assert (listing.conference, listing.sources[0].timezone) == ("RubyConf 2024", "America/Chicago")
    found = talks(listing)
    videos, days = raw(paths["videos"]), raw(paths["schedule"])["days"]
    items = [it for day in days for slot in day["grid"] for it in slot.get("items", ())]
    titles = {it if isinstance(it, str) else it["title"] for it in items}
    inner = [it for video in videos for it in video.get("talks", ())]
    holding = {video["title"] for video in videos if video.get("talks")}
    assert (len(videos), len(items)) == (48, 17)
    assert len(found) == 48 - len(holding) + len(inner) + 17
    assert titles | {it["title"] for it in videos} <= {
        *(it.title for it in found), *(it.title for it in listing.sessions)
    }  # fmt: skip
    by_title = {it.title: it for it in found}
    for day in days:
        slots = [slot for slot in day["grid"] if not slot.get("items")]
        free = [slot for slot in slots for _ in range(slot["slots"])]
        there = [video for video in videos if video["date"] == day["date"]]
        for video, slot in zip(there, free, strict=True):
            if video["title"] not in holding:
                start = datetime.fromisoformat(f"{day['date']} {slot['start_time']}")
                talk = by_title[video["title"]]
                assert talk.start == start.replace(tzinfo=ZoneInfo("America/Chicago"))
                assert len(talk.authors) == len(video.get("speakers", ()))
