"""Where a login comes from: the address, the environment, netrc, the user; and where it goes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from confcli.cli import logins
from confcli.library.addresses import Login
from tests.support.harness import confcli
from tests.support.web import Handler, Server, serving

CSV = b"title,start,end,conference\nA kite,2026-05-04T10:00Z,2026-05-04T11:00Z,Kites 2026\n"
SENT = "Basic bWU6c2VjcmV0"  # me:secret


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that asks for a login."""

    def answer(handler: Handler) -> None:
        if handler.headers["Authorization"] != SENT:
            handler.begin(401, {"WWW-Authenticate": "Basic", "Content_Length": 0})
            return
        handler.begin(200, {"Content_Length": len(CSV), "Content_Type": "text/csv"})
        handler.wfile.write(CSV)

    with serving() as running:
        running.gives(answer, "/a.csv")
        yield running


@pytest.fixture
def netrc(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    return tmp_path / "netrc"


def test_without_a_login_the_error_says_what_to_do(server: Server, netrc: Path) -> None:
    url = server.url("/a.csv")
    for command in ("add", "check"):
        result = confcli(command, url, "-c", "Kites 2026")
        assert result.error() == (
            f"{url}: HTTP 401: the server asks for a login; set "
            f"CONFCLI_LOGIN=USER:PASSWORD@{server.host}, or add it to ~/.netrc"
        )
    assert not netrc.exists()


def test_update_takes_the_login_from_the_environment(
    server: Server, netrc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert confcli("add", server.url("/a.csv", login="me:secret@"), "-c", "Kites 2026").code == 0
    assert confcli("update").code == 4
    monkeypatch.setenv("CONFCLI_LOGIN", f"a:b@elsewhere.example me:secret@{server.host}")
    assert confcli("update").code == 0
    monkeypatch.delenv("CONFCLI_LOGIN")
    netrc.write_text("machine 127.0.0.1 login me password secret\n", "utf-8")
    assert confcli("update").code == 0


def test_a_wrong_login_is_refused_without_asking_again(
    server: Server, netrc: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONFCLI_LOGIN", f"me:wrong@{server.host}")
    result = confcli("check", server.url("/a.csv"))
    assert (result.code, len(server.asked)) == (4, 2)
    assert "the server refused the login" in result.err
    assert "wrong" not in result.err
    assert not netrc.exists()


@pytest.mark.parametrize(
    ("variable", "found"),
    [
        ("me:secret@kites.example", Login("me", "secret")),
        ("a:b@other.example me:p%40ss@KITES.example", Login("me", "p@ss")),
        ("me:secret@kites.example:8080", None),
        ("me:secret@kites.example.evil.example", None),
        ("kites.example", None),
        ("@", None),
        ("", None),
    ],
)
def test_a_login_is_for_its_host_alone(
    monkeypatch: pytest.MonkeyPatch, netrc: Path, variable: str, found: Login | None
) -> None:
    monkeypatch.setenv("CONFCLI_LOGIN", variable)
    assert logins.kept("kites.example") == found
    assert not netrc.exists()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (b"machine kites.example login me password secret", Login("me", "secret")),
        (b"default login me password secret", None),
        (b"machine", None),
        (b"machine kites.example \xff\xfe", None),
    ],
)
def test_netrc_is_read(netrc: Path, text: bytes, found: Login | None) -> None:
    netrc.write_bytes(text)
    assert logins.kept("kites.example") == found
