"""Data of real MiniConf sites."""

import json
from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from confcli.model.entities import Listing
from confcli.model.errors import InputError
from confcli.programme.assembly import assemble
from confcli.schedule.schedule import Schedule
from tests.support.corpus import account_is_whole, parse, talks
from tests.support.known import known
from tests.support.refused import refused


@pytest.fixture
def folder(folder: Path) -> Path:
    return folder / "miniconf"


def read(path: Path, **hints: Any) -> Listing:
    listing = parse(path.read_bytes(), name=path.name, **hints)
    account_is_whole(listing, path.read_bytes())
    assert listing.problems == []
    return listing


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("miniconf_demo_iclr2020/main_calendar.json", 56),
        ("acl2020/overall_calendar.json", 147),
        ("ismir2020/main_calendar.json", 93),
        ("acl2023/socials_data.json", 17),
    ],
)
def test_real_calendars(folder: Path, name: str, count: int) -> None:
    found = talks(read(folder / name))
    raw = json.loads((folder / name).read_bytes())
    printed = [item.get("start") or item["start_time"] for item in raw]
    assert len(found) == count
    assert Counter(known(talk.start).isoformat() for talk in found) == Counter(printed)
    assert all(known(talk.end) > known(talk.start) for talk in found)
    assert not any("<" in known(talk.title) for talk in found)


@pytest.mark.corpus
def test_real_programme(folder: Path) -> None:
    listing = read(folder / "acl2023" / "conference.json")
    found = talks(listing)
    assert (len(listing.sessions), len(found)) == (408, 1_923)
    assert len({own for talk in found for own in talk.source_ids}) == 1_676
    assert len({own for session in listing.sessions for own in session.source_ids}) == 408
    assert Counter(session.type for session in listing.sessions) == {
        "poster session": 206 + 77,
        "oral session": 39,
        "workshop": 38,
        "social": 23,
        "tutorial": 12,
        "plenary": 10,
        "spotlight session": 3,
    }
    assert all(known(session.start).isoformat().endswith("-04:00") for session in listing.sessions)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "papers", "slots"),
    [
        ("miniconf_demo_iclr2020/papers.csv", 687, 688),
        ("miniconf_demo_iclr2020/workshops.csv", 2, 2),
        ("acl2020/main_papers.csv", 778, 778),
        ("acl2020/w7_papers.csv", 38, 38),
        ("ismir2020/papers.csv", 115, 115),
        ("ismir2020/lbds.csv", 27, 27),
        ("ismir2020/music.csv", 17, 17),
    ],
)
def test_real_papers(folder: Path, name: str, papers: int, slots: int) -> None:
    found = talks(read(folder / name))
    assert len(found) == slots
    assert len({own for talk in found for own in talk.source_ids}) == papers
    assert all(talk.title and talk.authors and talk.start is None for talk in found)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "items", "slots"),
    [("events.csv", 93, 93), ("speakers.csv", 2, 4), ("tutorials_all.csv", 7, 14)],
)
def test_real_items_with_times(folder: Path, name: str, items: int, slots: int) -> None:
    with refused("--source-tz"):
        read(folder / "ismir2020" / name)
    found = talks(read(folder / "ismir2020" / name, timezone="UTC"))
    assert len(found) == slots
    assert len({own for talk in found for own in talk.source_ids}) == items
    assert all(talk.start and talk.start.year == 2020 for talk in found)


@pytest.mark.corpus
@pytest.mark.parametrize(
    "name",
    [
        "acl2020/main_paper_slideslive_ids.csv",
        "acl2020/paper_recs.json",
        "acl2020/papers_projection.json",
        "acl2023/keywords.csv",
        "miniconf_demo_iclr2020/highlighted.csv",
    ],
)
def test_real_files_without_items_are_not_recognised(folder: Path, name: str) -> None:
    with pytest.raises(InputError, match="not a known schedule format"):
        read(folder / name)


@pytest.mark.corpus
def test_real_sessions_give_each_paper_its_two_slots(folder: Path) -> None:
    listing = read(folder / "acl2020" / "main_paper_sessions.yml")
    assert len(listing.sessions) == 30
    papers = Counter(talk.paper for talk in talks(listing))
    assert (len(papers), set(papers.values())) == (778, {2})
    assert all(known(session.start).isoformat().endswith("+00:00") for session in listing.sessions)


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "items", "slots"),
    [
        ("plenary_sessions", 12, 17),
        ("socials", 27, 40),
        ("tutorials", 8, 11),
        ("workshops", 20, 27),
    ],
)
def test_real_yaml_events(folder: Path, name: str, items: int, slots: int) -> None:
    found = talks(read(folder / "acl2020" / f"{name}.yml"))
    assert len(found) == slots
    assert len({own for talk in found for own in talk.source_ids}) == items


@pytest.mark.corpus
def test_real_workshop_papers_with_duplicate_ids(folder: Path) -> None:
    path = folder / "acl2023" / "workshop_papers.yaml"
    listing = parse(path.read_bytes(), name=path.name)
    account_is_whole(listing, path.read_bytes())
    assert len(talks(listing)) == 1_061
    assert len({own for talk in talks(listing) for own in talk.source_ids}) == 1_001
    (problem,) = listing.problems
    assert problem.reason == "the ids of 60 items are not unique, such as ACL_36"


@pytest.mark.corpus
def test_real_schedules(folder: Path) -> None:
    path = folder / "acl2020" / "workshop_schedules.json"
    listing = parse(path.read_bytes(), year=2020, timezone="America/Los_Angeles")
    account_is_whole(listing, path.read_bytes())
    assert len(talks(listing)) == 462
    assert sum(problem.count for problem in listing.problems) == 18


@pytest.mark.corpus
def test_the_real_files_of_a_conference_merge_into_one_listing(folder: Path) -> None:
    listings = []
    for path in sorted((folder / "acl2020").iterdir()):
        with suppress(InputError):
            found = parse(path.read_bytes(), name=path.name, folder=str(path.parent))
            listings.append(found)
    (merged,) = assemble(listings)
    assert (merged.conference, merged.problems) == ("acl2020", [])
    main = {talk.paper for talk in talks(merged) if "main." in "".join(talk.source_ids)}
    papers = [paper for paper in Schedule([merged]).papers if paper.id in main]
    assert len(papers) == 778
    assert all(paper.start and paper.title and len(paper.talks) >= 2 for paper in papers)
