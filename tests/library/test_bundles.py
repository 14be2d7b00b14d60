"""What belongs together in a folder is found by looking at each file once, and at no large ones."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from confcli.formats.interface import Hints
from confcli.formats.records import choosing, loading
from confcli.library import bundles
from confcli.library.bundles import Bundle
from tests.support.effort import is_linear

EVENT = {"title": "KiteConf 2026", "timezone": "Europe/Oslo"}


def talk(number: int) -> dict[str, object]:
    start = f"2026-05-{1 + number % 28:02} {number % 24:02}:00"
    return {"title": f"Kites {number}", "start": start, "speakers": ["Ada Verne"]}


def folder_of(root: Path, files: Mapping[str, object]) -> Path:
    for name, values in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(values))
    return root


def talks(root: Path, count: int) -> Path:
    """A folder of files with a talk each."""
    return folder_of(root, {f"kite{number}.json": talk(number) for number in range(count)})


def within(folder: Path) -> list[Bundle]:
    return list(bundles.within(folder, sorted(each for each in folder.iterdir() if each.is_file())))


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often files are read and loaded, and their talks chosen."""
    counts: Counter[str] = Counter()

    def counted(where: Any, name: str) -> None:
        work: Callable[..., Any] = getattr(where, name)

        def instead(*arguments: Any, **named: Any) -> Any:
            counts[name] += 1
            return work(*arguments, **named)

        monkeypatch.setattr(where, name, instead)

    counted(bundles, "contents")
    counted(loading, "_loaded")
    counted(choosing.Choice, "__init__")
    return counts


def test_each_file_with_a_talk_is_read_and_loaded_once(done: Counter[str], tmp_path: Path) -> None:
    folder_of(talks(tmp_path, 20), {"event.json": EVENT})
    (bundle,) = within(tmp_path)
    assert done == {"contents": 21, "_loaded": 21, "__init__": 21}
    listing = bundle.read(Hints()).parse()
    assert (listing.conference, len(listing.talks)) == ("KiteConf 2026", 20)
    assert done["contents"] == 22  # the file about all of them, which is no talk
    assert done["_loaded"] == 21 * 2 + 1  # and once as the files that they are together


def test_files_of_a_folder_within_are_read_once_too(done: Counter[str], tmp_path: Path) -> None:
    talks(tmp_path / "talks", 20)
    folder_of(tmp_path, {"event.json": EVENT})
    (bundle,) = within(tmp_path)
    listing = bundle.read(Hints()).parse()
    assert (len(listing.talks), done["contents"]) == (20, 21)


def test_one_file_that_is_no_entry_ends_the_look_at_a_folder(
    done: Counter[str], tmp_path: Path
) -> None:
    folder_of(tmp_path, {"event.json": EVENT, "talks/a.json": [1, 2]})
    talks(tmp_path / "talks", 20)
    within(tmp_path)
    assert done["contents"] == 2 + 1  # a.json; event.json as one named and as one alone


def test_lists_of_talks_are_not_loaded_to_look_at_them(done: Counter[str], tmp_path: Path) -> None:
    folder_of(tmp_path, {f"{number}.json": [talk(number)] * 9 for number in range(20)})
    assert within(tmp_path) == []
    assert done == {"contents": 20}


def test_many_conferences_in_one_folder_are_held_one_at_a_time(
    done: Counter[str], tmp_path: Path
) -> None:
    for year in range(2000, 2020):
        parts = {f"kite{year}_event.json": EVENT, f"kite{year}_talks.json": [talk(1), talk(2)]}
        folder_of(tmp_path, parts)
    found = bundles.within(tmp_path, sorted(tmp_path.iterdir()))
    assert next(found).name == f"{tmp_path}/kite2000_*"
    assert done["contents"] == 2
    assert bundles.called(f"{tmp_path}/kite2019_*")
    assert done["contents"] == 4


def test_what_is_too_much_is_not_even_read(
    done: Counter[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "LIMIT", 500)
    parts = {"a_event.json": EVENT, "a_talks.json": [talk(number) for number in range(20)]}
    folder_of(tmp_path, {**parts, "talks/long.json": talk(1) | {"abstract": "word " * 200_000}})
    talks(tmp_path, 20)
    assert within(tmp_path) == []
    assert not done


def test_the_effort_grows_with_the_files(tmp_path: Path) -> None:
    def look(count: int) -> None:
        folder = tmp_path / str(count)
        if not folder.exists():
            folder_of(talks(folder, count), {"event.json": EVENT})
        for bundle in within(folder):
            bundle.read(Hints()).parse()

    for count in (40, 80):  # so that writing them doesn't count
        look(count)
    assert is_linear(look, 40)


def test_papers_belong_to_the_rows_that_name_them(tmp_path: Path) -> None:
    papers = [{"title": f"Kites {n}", "authors": "Ada Verne", "paperid": n} for n in range(3)]
    rows = [{"session": "AM", "start": f"1{n}:00", "paperid": n} for n in range(3)]
    [found] = within(folder_of(tmp_path, {"papers.json": papers, "program.json": rows}))
    assert set(found.files) == {"papers.json", "program.json"}


def test_papers_of_a_site_of_its_own_form_are_left_to_its_reader(tmp_path: Path) -> None:
    papers = [{"UID": f"{n}", "title": f"Kites {n}", "authors": ["Ada Verne"]} for n in range(3)]
    site = {"papers.json": papers, "speakers.json": papers, "config.json": {"name": "Kites"}}
    assert within(folder_of(tmp_path, site)) == []
