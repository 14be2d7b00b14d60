"""Folders and lists of files that make one conference."""

import json
from pathlib import Path

import pytest

from confcli.formats.bundles import Kept, packed
from confcli.library import bundles
from tests.support.harness import confcli

EVENT = "title: KiteConf 2026\ntimezone: Europe/Oslo\n"
TALK = "title: {}\nstart: 2026-05-04 {}\nspeakers: [Ada Verne]\ndescription: On {}\n"
NAMES = ["Kites", "Winds", "Tails"]


def talks(*names: str) -> str:
    found = (TALK.format(name, f"{9 + n:02}:00", name) for n, name in enumerate(names))
    return "".join("- " + text.replace("\n", "\n  ").strip() + "\n" for text in found)


def titles(*which: str | Path) -> set[str]:
    return {it["title"] for it in confcli("talks", *which, "--json").json()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "kiteconf"
    made.mkdir()
    (made / "event.yml").write_text(EVENT)
    (made / "talks.yml").write_text(talks(*NAMES))
    return made


@pytest.fixture
def one_by_one(tmp_path: Path) -> Path:
    made = tmp_path / "kiteconf"
    (made / "talks").mkdir(parents=True)
    (made / "category.json").write_text(json.dumps({"title": "KiteConf 2026", "tz": "Europe/Oslo"}))
    for n, name in enumerate(NAMES):
        text = TALK.format(name, f"{9 + n:02}:00", name)
        (made / "talks" / f"{name}.yml".casefold()).write_text(text)
    return made


def test_a_folder_of_parts_is_one_conference_with_one_source(folder: Path) -> None:
    added = confcli("add", folder)
    assert added.out.startswith("KiteConf 2026: 1 session, 3 talks, Europe/Oslo (page)")
    (listing,) = (it for it in confcli("listings", "--json").json() if it["origin"] == "added")
    assert listing["sources"] == [f"{folder}/*"]
    assert titles("-c", "KiteConf 2026") == set(NAMES)


def test_files_named_one_by_one_are_the_same(folder: Path) -> None:
    files = (folder / "talks.yml", folder / "event.yml")
    assert confcli("add", *files).out.startswith("KiteConf 2026: 1 session, 3 talks")
    (checked,) = confcli("check", *files, "--json").json()
    assert (checked["file"], checked["conference"]) == (f"{folder}/*", "KiteConf 2026")
    assert titles("-l", files[0], "-l", files[1]) == set(NAMES)


def test_parts_of_two_conferences_with_a_beginning_each_are_two(tmp_path: Path) -> None:
    for year, names in (("2025", NAMES[:1]), ("2026", NAMES[1:])):
        event = EVENT.replace("2026", year)
        (tmp_path / f"kite{year}_event.yml").write_text(event)
        (tmp_path / f"kite{year}_talks.yml").write_text(talks(*names))
    found = {it["conference"]: it["file"] for it in confcli("check", tmp_path, "--json").json()}
    assert found == {f"KiteConf {it}": f"{tmp_path}/kite{it}_*" for it in ("2025", "2026")}


def test_the_name_of_such_files_can_be_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kite_event.yml").write_text(EVENT.replace("timezone: Europe/Oslo", "a: b"))
    (tmp_path / "kite_talks.yml").write_text(talks(*NAMES))
    refused = confcli("add", tmp_path)
    assert "the file doesn't state a time zone; try: confcli add" in refused.err
    typed = f"{tmp_path}/kite_*"
    assert typed in refused.err
    assert confcli("add", typed, "--source-tz", "Europe/Oslo").code == 0
    assert titles("-c", "KiteConf 2026") == set(NAMES)
    monkeypatch.chdir(tmp_path)
    assert titles("-l", "kite_*", "--source-tz", "Europe/Oslo") == set(NAMES)
    assert confcli("check", "other_*").code == 3


def test_a_folder_of_files_with_a_talk_each_beside_one_about_all(one_by_one: Path) -> None:
    added = confcli("add", one_by_one)
    assert added.out.startswith("KiteConf 2026: 1 session, 3 talks")
    assert "skipped" not in added.err
    (checked,) = confcli("check", one_by_one, "--json").json()
    assert checked["file"] == f"{one_by_one}/*"


def test_files_with_a_talk_each_are_named_after_the_folder_that_says_more(
    one_by_one: Path,
) -> None:
    inner = one_by_one / "talks"
    added = confcli("add", inner, "--source-tz", "UTC")
    assert added.out.startswith("kiteconf: 1 session, 3 talks")


def test_the_working_folder_names_a_conference(
    one_by_one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(one_by_one / "talks")
    (checked,) = confcli("check", ".", "--source-tz", "UTC", "--json").json()
    assert (checked["file"], checked["conference"]) == (f"{one_by_one}/talks/*", "kiteconf")


def test_update_reads_all_files_again_and_notices_new_ones(one_by_one: Path) -> None:
    confcli("add", one_by_one)
    first, second, _ = (one_by_one / "talks" / f"{it}.yml".casefold() for it in NAMES)
    assert "unchanged" in confcli("update").err
    first.write_text(first.read_text().replace("title: Kites", "title: Kites at sea"))
    second.unlink()
    (one_by_one / "talks" / "strings.yml").write_text(TALK.format("Strings", "15:00", "strings"))
    update = confcli("update")
    assert update.code == 0
    assert titles("-c", "KiteConf 2026") == {"Kites at sea", "Tails", "Strings"}
    (listing,) = (it for it in confcli("listings", "--json").json() if it["origin"] == "added")
    assert listing["sources"] == [f"{one_by_one}/*"]


def test_only_the_files_that_were_named_are_read_again(folder: Path) -> None:
    confcli("add", folder / "talks.yml", folder / "event.yml")
    (folder / "posters.yml").write_text(talks("Strings"))
    (folder / "talks.yml").write_text(talks("Kites", "Gusts"))
    assert confcli("update").code == 0
    assert titles("-c", "KiteConf 2026") == {"Kites", "Gusts"}


def test_files_that_are_gone_leave_what_was_read(folder: Path) -> None:
    confcli("add", folder / "talks.yml", folder / "event.yml")
    (folder / "talks.yml").unlink()
    update = confcli("update")
    assert update.code == 3
    assert f"{folder}/talks.yml" in update.error()
    assert titles("-c", "KiteConf 2026") == set(NAMES)
    assert confcli("update", "--reparse").code == 0
    assert titles("-c", "KiteConf 2026") == set(NAMES)


def test_a_problem_is_shown_with_the_file_and_the_line_in_it(folder: Path) -> None:
    (folder / "talks.yml").write_text(talks(*NAMES).replace("2026-05-04 10:00", "soon"))
    confcli("add", folder)
    shown = confcli("check", "KiteConf 2026").out
    assert f"\n{folder}/talks.yml:5: " in shown
    (problem,) = confcli("check", folder, "--json").json()[0]["problems"]
    assert (problem["file"], problem["line"]) == (f"{folder}/talks.yml", 5)
    strict = confcli("add", folder, "--strict")
    assert strict.error().startswith(f"{folder}/talks.yml:5: ")


def test_what_a_reader_of_one_shape_knows_stays_alone(folder: Path) -> None:
    item: dict[str, object] = {
        "id": "1",
        "title": "Gusts",
        "startsAt": "2026-05-04T09:00:00",
        "speakers": [],
    }
    item |= {"endsAt": "2026-05-04T10:00:00", "room": "A", "roomId": 1, "isServiceSession": False}
    group = [{"groupId": None, "groupName": "All", "sessions": [item]}]
    (folder / "sessions.json").write_text(json.dumps(group))
    found = confcli("check", folder, "--source-tz", "UTC", "--json").json()
    assert {it["format"] for it in found} == {"records", "sessionize"}


def test_a_file_of_a_name_like_that_of_several_is_one(tmp_path: Path) -> None:
    file = tmp_path / "kites*.yml"
    file.write_text(f"talks:\n{talks(*NAMES)}")
    assert confcli("add", file, "-c", "Kites", "--source-tz", "UTC").code == 0
    file.write_text(f"talks:\n{talks('Gusts')}")
    assert confcli("update").code == 0
    assert titles("-c", "Kites") == {"Gusts"}


def test_no_file_names_others_to_be_read(tmp_path: Path) -> None:
    """What confcli keeps of several files is no programme where a file holds the same."""
    kept = packed([Kept("talks", "talks.yml", talks(*NAMES))])
    (tmp_path / "a*.json").write_bytes(kept)
    (tmp_path / "talks.yml").write_text("secret")
    refused = confcli("add", tmp_path / "a*.json")
    assert refused.error().startswith(f"{tmp_path}/a*.json: not a known schedule format")


def test_conferences_beside_one_another_are_not_new_to_each_other(tmp_path: Path) -> None:
    for year, names in (("2025", NAMES[:1]), ("2026", NAMES[1:])):
        (tmp_path / f"kite{year}_event.yml").write_text(EVENT.replace("2026", year))
        (tmp_path / f"kite{year}_talks.yml").write_text(talks(*names))
    calendar = "BEGIN:VEVENT\nUID:1\nSUMMARY:Gusts\nDTSTART:20260505T090000Z\nEND:VEVENT\n"
    (tmp_path / "late.ics").write_text(f"BEGIN:VCALENDAR\n{calendar}END:VCALENDAR\n")
    assert confcli("add", tmp_path, "--source-tz", "UTC").code == 0
    update = confcli("update")
    assert (update.code, update.err.count("unchanged"), "skipped" in update.err) == (0, 3, False)
    (tmp_path / "kite2027_event.yml").write_text(EVENT.replace("2026", "2027"))
    (tmp_path / "kite2027_talks.yml").write_text(talks("Gales"))
    assert f"{tmp_path}/kite2027_*: another conference; add it" in confcli("update").err


def test_a_new_file_beside_them_is_one_of_its_own(folder: Path) -> None:
    confcli("add", folder)
    calendar = "BEGIN:VEVENT\nUID:1\nSUMMARY:Gusts\nDTSTART:20260505T090000Z\nEND:VEVENT\n"
    (folder / "late.ics").write_text(f"BEGIN:VCALENDAR\n{calendar}END:VCALENDAR\n")
    assert f"{folder}/late.ics: another conference; add it" in confcli("update").err


def test_more_files_than_a_conference_has_stay_alone(
    one_by_one: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "_MOST", 2)
    refused = confcli("add", one_by_one)
    assert refused.code == 3
    assert f"skipped {one_by_one}/talks: a folder; pass it explicitly to read it" in refused.err


def test_parts_that_are_no_programme_are_skipped_like_any_file(tmp_path: Path) -> None:
    (tmp_path / "event.yml").write_text("name: x\n")
    (tmp_path / "sessions.yml").write_text("timeout: 30\ncookies: true\n")
    refused = confcli("add", tmp_path)
    assert refused.code == 3
    assert "skipped 2 files: not a known schedule format" in refused.err


def test_programmes_of_their_own_in_one_folder_stay_apart(tmp_path: Path) -> None:
    for name, title in (("kites_program.yml", "Kites"), ("winds_schedule.yml", "Winds")):
        (tmp_path / name).write_text(f"talks:\n{talks(title)}")
    found = confcli("check", tmp_path, "--source-tz", "UTC", "--json").json()
    assert [it["conference"] for it in found] == ["kites_program", "winds_schedule"]
