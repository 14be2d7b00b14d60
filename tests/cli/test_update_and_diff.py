"""``update`` and ``diff``: added listings stay current, and changes are shown."""

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import jsonschema
import pytest

from confcli.views import schema
from tests.support.harness import ORAL_2, ORAL_6, confcli, on_screen
from tests.support.own import writing

CONFERENCE = ("--conference", "Mine 2021")
PACIFIC = "America/Los_Angeles"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_bytes(ORAL_2.read_bytes())
    return path


def move(page: Path) -> None:
    text = page.read_text("utf-8")
    page.write_text(text.replace("May 13:30 - 13:40", "May 13:31 - 13:45"), "utf-8")


def rename(page: Path) -> None:
    text = page.read_text("utf-8")
    page.write_text(text.replace("Gradient Vaccine:", "Gradient Vaccines:"), "utf-8")


def changes(*words: str) -> list[list[str]]:
    return confcli(*words, "--fields", "kind,title,old,new", "--tz", PACIFIC).rows()


def test_an_unchanged_file_is_left_alone(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    result = confcli("update")
    assert (result.code, result.out) == (0, "")
    assert result.err == "confcli: Mine 2021: unchanged\n"
    assert "no earlier version" in confcli("diff", "mine").error()


def test_changes_are_shown_in_the_reader_s_zone_and_stored(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    move(page)
    moved = [
        "moved",
        "PMI-Masking: Principled masking of correlated spans",
        "2021-05-03T13:30:00-07:00 2021-05-03T13:40:00-07:00",
        "2021-05-03T13:31:00-07:00 2021-05-03T13:45:00-07:00",
    ]
    assert changes("update", "mine") == [moved]
    result = confcli("diff", "mine", "--tz", PACIFIC, "--fields", "kind,title,old,new")
    assert result.code == 1
    assert result.out == "\t".join(moved) + "\n"
    talks = confcli("talks", "-c", "mine", "-s", "oral", "--tz", PACIFIC, "--json").json()
    assert "2021-05-03T13:31:00-07:00" in {talk["start"] for talk in talks}


def test_keep_limits_the_versions(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    move(page)
    confcli("update", "--keep", "1")
    assert "no earlier version" in confcli("diff", "mine").error()


def test_a_deleted_file_stays_as_it_was(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    page.unlink()
    result = confcli("update", "--quiet")
    assert result.code == 3
    assert result.error() == f"{page} is gone; keeping what was read from it"
    assert confcli("listings", "-c", "mine", "--fields", "talk_count").out == "18\n"


def test_a_file_that_no_longer_holds_a_schedule_changes_nothing(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    page.write_text("Please log in.\n")
    result = confcli("update")
    assert result.code == 3
    assert str(page) in result.error()
    assert confcli("listings", "-c", "mine", "--fields", "talk_count").out == "18\n"


def test_parsing_again_yields_the_same_listing(page: Path) -> None:
    confcli("add", page, ORAL_6, *CONFERENCE)
    before = confcli("talks", "-c", "mine", "--json").json()
    result = confcli("update", "--reparse")
    assert (result.code, result.out) == (0, "")
    assert confcli("talks", "-c", "mine", "--json").json() == before


def test_parsing_again_shows_what_a_newer_confcli_reads_differently(
    page: Path, tmp_path: Path
) -> None:
    confcli("add", page, *CONFERENCE)
    with writing(tmp_path / "home" / "listings.db") as connection:
        older = "UPDATE talk SET body = replace(body, 'Gradient Vaccine:', 'Gradient')"
        connection.execute(older)
    (row,) = changes("update", "--reparse")
    assert row[0] == "renamed"
    assert row[1].startswith("Gradient Vaccine:")
    assert confcli("update", "--reparse").err == "confcli: Mine 2021: unchanged\n"


def test_a_new_file_in_an_added_folder_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "2.txt").write_bytes(ORAL_2.read_bytes())
    confcli("add", folder, *CONFERENCE)
    assert confcli("update").err == "confcli: Mine 2021: unchanged\n"
    (folder / "6.txt").write_bytes(ORAL_6.read_bytes())
    (folder / "notes.txt").write_text("buy kites\n")
    rows = changes("update")
    assert ["added", "Oral Session 6"] in [row[:2] for row in rows]
    assert confcli("listings", "-c", "mine", "--fields", "session_count,talk_count").rows() == [
        ["2", "35"]
    ]
    again = confcli("update")
    assert again.out == ""
    assert "skipped" in again.err


def test_a_table_of_changes_shows_times_in_each_zone_and_other_values_once(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    move(page)
    rename(page)
    zones = ("--tz", PACIFIC, "--tz", "Asia/Tokyo")
    shown = on_screen("update", *zones, width=200).out
    assert "13:31–13:45 PDT" in shown
    assert "05:31–05:45 JST" in shown
    assert shown.count("Gradient Vaccine: ") == 1


def test_two_files_are_compared(page: Path) -> None:
    same = confcli("diff", ORAL_2, page, "--year", "2021")
    assert (same.code, same.out, same.err) == (0, "", "")
    rename(page)
    result = confcli("diff", ORAL_2, page, "--year", "2021", "--json")
    assert result.code == 1
    found = json.loads(result.out)
    jsonschema.validate(found, schema.of_command("diff"))
    assert [each["kind"] for each in found] == ["renamed"]
    assert found[0]["old"].startswith("Gradient Vaccine:")


def test_a_conference_is_compared_with_a_file(page: Path) -> None:
    confcli("add", page, *CONFERENCE)
    assert confcli("diff", "mine", page).code == 0
    rename(page)
    result = confcli("diff", "mine", page, "--fields", "kind")
    assert (result.code, result.out) == (1, "renamed\n")


def test_a_name_that_is_neither_file_nor_conference_is_an_error() -> None:
    result = confcli("diff", "nowhere.html", "iclr")
    assert result.code == 2
    assert "no file 'nowhere.html'" in result.error()


class Site(BaseHTTPRequestHandler):
    """Serves one page, with an ETag."""

    content = b""
    status = 200
    asked: list[str]

    def do_GET(self) -> None:
        etag = f'"{hash(self.content)}"'
        known = self.headers.get("If-None-Match")
        self.asked.append(known or "")
        self.send_response(304 if known == etag else self.status)
        self.send_header("ETag", etag)
        if known == etag:
            self.end_headers()
            return
        self.send_header("Content-Length", str(len(self.content)))
        self.end_headers()
        self.wfile.write(self.content)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, type[Site]]]:
    handler = type("OneSite", (Site,), {"content": ORAL_2.read_bytes(), "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    serving = {"poll_interval": 0.01}
    threading.Thread(target=server.serve_forever, kwargs=serving, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/oral-2", handler
    server.shutdown()
    server.server_close()


def test_a_web_page_is_added_and_fetched_again_only_if_it_changed(
    site: tuple[str, type[Site]],
) -> None:
    address, handler = site
    assert confcli("add", address, *CONFERENCE).out.startswith("Mine 2021: 1 session, 18 talks")
    assert confcli("update").err == "confcli: Mine 2021: unchanged\n"
    handler.content = handler.content.replace(b"Gradient Vaccine:", b"Gradient Vaccines:")
    assert [row[0] for row in changes("update")] == ["renamed"]
    assert handler.asked[0] == ""
    assert all(handler.asked[1:])


def test_a_web_page_that_fails_changes_nothing(site: tuple[str, type[Site]]) -> None:
    address, handler = site
    confcli("add", address, *CONFERENCE)
    handler.status, handler.content = 500, b"broken"
    result = confcli("update")
    assert result.code == 4
    assert address.split("/")[2] in result.error()
    assert confcli("listings", "-c", "mine", "--fields", "talk_count").out == "18\n"
    assert confcli("add", address, *CONFERENCE).code == 4


@pytest.mark.parametrize("address", ["ftp://127.0.0.1/page", "file:///etc/passwd"])
def test_other_schemes_are_refused(address: str) -> None:
    result = confcli("add", address)
    assert result.code == 2
    assert "http" in result.error()


def test_one_source_that_fails_does_not_hold_back_the_others(
    site: tuple[str, type[Site]], page: Path
) -> None:
    address, handler = site
    handler.content = ORAL_6.read_bytes()
    confcli("add", address, page, *CONFERENCE)
    rename(page)
    handler.status, handler.content = 500, b"broken"
    result = confcli("update", "--fields", "kind")
    assert (result.code, result.out) == (4, "renamed\n")


def test_a_page_that_changes_its_name_keeps_its_conference(tmp_path: Path) -> None:
    path = tmp_path / "kites.jsonl"
    line = '{"conference": "KiteCon 2021", "title": "Knots", "authors": ["Ada"]}'
    path.write_text(line)
    confcli("add", path)
    path.write_text(line.replace("KiteCon", "BalloonCon"))
    confcli("update")
    assert confcli("update").err == "confcli: KiteCon 2021: unchanged\n"
    assert confcli("talks", "-c", "kite", "--fields", "conference").out == "KiteCon 2021\n"


def test_updating_a_conference_removed_meanwhile_adds_nothing(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from confcli.cli import files

    confcli("add", page, *CONFERENCE)
    move(page)
    load = files.load

    def removed_meanwhile(*arguments: object) -> object:
        monkeypatch.setattr(files, "load", load)
        assert confcli("remove", "mine", "--yes").code == 0
        return load(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(files, "load", removed_meanwhile)
    result = confcli("update")
    assert result.code == 3
    assert "removed in the meantime" in result.error()
    assert confcli("listings", "-c", "mine").code == 2


def test_a_secret_in_an_address_is_not_printed(site: tuple[str, type[Site]]) -> None:
    address, _ = site
    confcli("add", f"{address}?token=secret", *CONFERENCE)
    assert "secret" not in confcli("listings", "--json").out
    assert confcli("update").err == "confcli: Mine 2021: unchanged\n"
