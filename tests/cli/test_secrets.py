"""No login is ever kept, and no secret of an address is ever shown, whatever is run."""

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from confcli.library import migrations
from tests.support.harness import Result, confcli, on_screen
from tests.support.runs import RUNS, taking
from tests.support.web import Handler, Headers, Server, serving

LOGIN, KEYS = "pw0s3cret", ("t0s3cret", "k0s3cret", "pw0s3cret")
CSV = (
    b"title,start,end,conference,url,room,authors\n"
    b"A kite,2021-05-04T10:00Z,2021-05-04T11:00Z,Kites 2021,a.html,A,Ada Bo\n"
    b"A tail,someday,,Kites 2021,,B,Bo Cy\n"
)
ICS = (
    b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//k\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Busy\r\n"
    b"DTSTART:20210504T100000Z\r\nDTEND:20210504T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)
#: What each command is run with, beside what the table of runs has.
FORMS = ((), ("--json",), ("-v",))
OWN_RUNS = [
    ("talks", "-c", "kites"),
    ("show", "a kite"),
    ("check", "kites"),
    ("check", "kites", "--json"),
    ("listings", "--json"),
    ("listings", "-v"),
    ("update", "-v"),
    ("update", "--reparse", "-v"),
    ("diff", "kites"),
    ("export", "-f", "ics", "--programme", "-c", "kites"),
    ("export", "-f", "json", "--programme", "-c", "kites"),
    ("export", "-f", "md", "--programme", "-c", "kites"),
    ("export", "-f", "html", "--programme", "-c", "kites"),
    ("star", "a kite"),
    ("stars", "export"),
    ("stars", "share"),
    ("busy",),
    ("busy", "--json"),
    ("undo", "--dry-run"),
]
NAMED = [
    ("check",),
    ("add",),
    ("add", "--dry-run"),
    ("diff",),
    ("stars", "import"),
    ("stars", "merge"),
    ("busy", "--ics"),
    ("talks", "-l"),
    ("show", "a kite", "-l"),
    ("open", "a kite", "-l"),
    ("remove",),
    ("update",),
]


@pytest.fixture
def server() -> Iterator[Server]:
    def answer(handler: Handler) -> None:
        content = ICS if ".ics" in handler.path else CSV
        status = 200 if handler.headers["Authorization"] else 401
        headers: Headers = {
            "Content_Length": len(content),
            "ETag": '"1"',
            "Content_Type": "text/plain",
        }
        handler.begin(status, headers)
        handler.wfile.write(content)

    with serving() as running:
        for name in ("a.csv", "a.ics"):
            running.gives(answer, f"/private-k0s3cret/{name}?token=t0s3cret")
        yield running


def address(server: Server, name: str) -> str:
    return server.url(f"/private-k0s3cret/{name}?token=t0s3cret", login=f"me:{LOGIN}@")


def home() -> Path:
    return Path(os.environ["CONFCLI_HOME"])


def check(result: Result, what: object) -> None:
    for key in KEYS:
        assert key not in result.out + result.err, (what, result)
    assert "internal error" not in result.err, (what, result)
    assert "\\x" not in result.err


def stored() -> bytes:
    return b"".join(path.read_bytes() for path in home().rglob("*") if path.is_file())


def test_no_output_and_no_file_holds_a_secret(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    page, calendar = address(server, "a.csv"), address(server, "a.ics")
    for command in (("add", page, "-v"), ("busy", "--ics", calendar, "-v")):
        result = confcli(*command)
        assert result.code == 0, result
        check(result, command)
    assert LOGIN.encode() not in stored()
    monkeypatch.setenv("CONFCLI_LOGIN", f"me:{LOGIN}@{server.host}")
    forms = taking("--json")
    for name, run in RUNS.items():
        if "remove" not in name:
            for form in FORMS if str(run[0]) in forms else FORMS[:1]:
                check(confcli(*run, *form), run)
    for run in OWN_RUNS:
        check(confcli(*run), run)
        check(on_screen(*run), run)
    assert LOGIN.encode() not in stored()


@pytest.mark.parametrize("state", ["there", "asks", "gone"])
def test_no_command_shows_the_secrets_of_an_address_it_is_given(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, state: str
) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    for name in ("a.csv", "a.ics"):
        url = address(server, name)
        if state == "asks":
            url = url.replace(f"me:{LOGIN}@", "")
        if state == "gone":
            url = url.replace(server.host, "127.0.0.1:9")
        for run in NAMED:
            for form in FORMS:
                check(confcli(*run, url, *form), run)
            check(on_screen(*run, url), run)
        check(confcli("check", url.replace("http://", "webcal://")), url)
        check(confcli("check", url.replace("http://", "ftp://")), url)
        check(confcli("check", url.replace("http://", "http:/")), url)
    assert LOGIN.encode() not in stored()


def test_what_an_earlier_confcli_kept_is_forgotten(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    page, calendar = address(server, "a.csv"), address(server, "a.ics")
    assert confcli("add", page).code == confcli("busy", "--ics", calendar).code == 0
    path = home() / "listings.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA secure_delete = OFF")
        connection.execute("UPDATE source SET name = ?", (page,))
        connection.execute("UPDATE appointment SET source = ?", (calendar,))
        connection.execute("UPDATE change SET command = ?", (f"busy --ics {calendar}",))
        connection.execute("CREATE TABLE gone (text TEXT)")
        many = ((f"{page}{number}" * 100,) for number in range(100))
        connection.executemany("INSERT INTO gone VALUES (?)", many)
        connection.execute("DROP TABLE gone")
        connection.execute("DROP TABLE menu")  # which came later, as did this column
        connection.execute("ALTER TABLE version DROP COLUMN changes")
        connection.execute(f"PRAGMA user_version = {migrations.SCRUBBED - 1}")
    connection.close()
    assert LOGIN.encode() in stored()
    check(confcli("listings", "--json"), "listings")
    assert LOGIN.encode() not in stored()
    check(confcli("busy", "--json"), "busy")
    check(confcli("undo", "--dry-run"), "undo")
    again = confcli("busy", "--ics", calendar)
    assert again.code == 0
    assert len(confcli("busy", "--json").json()) == 1
