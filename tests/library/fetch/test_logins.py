"""Logins, cookies and redirects to where others listen."""

import httpx2 as httpx
import pytest

from confcli.cli import advice
from confcli.library.addresses import Login, split_login
from confcli.library.answers import LoginNeededError
from confcli.library.fetch import fetch
from confcli.model.errors import NetworkError
from tests.support.web import PAGE, Answers, Server, got, page

ME = Login("me", "secret")


def to(target: str) -> httpx.Response:
    return httpx.Response(302, headers={"location": target, "set-cookie": "a=secret"})


def plain() -> httpx.Response:
    return httpx.Response(200, stream=httpx.ByteStream(PAGE))


def test_a_redirect_to_http_is_refused_unless_allowed(answers: Answers) -> None:
    start, target = "https://kites.example/a", "http://kites.example/b"
    asked = answers({start: to(target), target: plain()})
    with pytest.raises(NetworkError) as failure:
        fetch(start)
    sentence = advice.sentence(failure.value)
    assert sentence.startswith(f"{start}: redirects from https:// to http://")
    assert sentence.endswith("; pass --insecure-redirects to follow it")
    assert [str(each.url) for each in asked] == [start]


def test_a_redirect_to_http_is_followed_if_allowed(answers: Answers) -> None:
    start, target = "https://kites.example/a", "http://kites.example/b"
    asked = answers({start: to(target), target: plain()})
    assert got(start, login=ME, insecure_redirects=True).content == PAGE
    assert "authorization" in asked[0].headers
    assert "authorization" not in asked[1].headers


@pytest.mark.parametrize(
    ("start", "target", "is_sent"),
    [
        ("https://kites.example/a", "https://kites.example/b", True),
        ("https://kites.example/a", "https://kites.example:444/b", False),
        ("https://kites.example/a", "https://kites.example.evil.example/b", False),
        ("https://kites.example/a", "https://www.kites.example/b", False),
        ("http://kites.example/a", "https://kites.example/b", False),
        ("http://kites.example/a", "http://127.0.0.1/b", False),
    ],
)
@pytest.mark.parametrize("within", [True, False])
def test_a_login_stays_with_its_server(
    answers: Answers, start: str, target: str, *, is_sent: bool, within: bool
) -> None:
    url = start.replace("://", "://me:secret@") if within else start
    asked = answers({str(httpx.URL(url)): to(target), start: to(target), target: plain()})
    assert got(url, login=None if within else ME).content == PAGE
    assert "authorization" in asked[0].headers
    assert ("authorization" in asked[1].headers) == is_sent


def test_no_cookie_and_no_login_of_a_redirect_is_sent(answers: Answers) -> None:
    start, target = "https://kites.example/a", "https://kites.example/b"
    asked = answers({start: to("https://you:other@kites.example/b"), target: plain()})
    got(start)
    assert "cookie" not in asked[1].headers
    assert "authorization" not in asked[1].headers


def test_an_answer_that_asks_for_a_login_names_its_host(server: Server) -> None:
    url = server.gives(page(b"", 401))
    with pytest.raises(LoginNeededError, match="HTTP 401: the server asks for a login") as failure:
        fetch(url)
    assert failure.value.host == f"127.0.0.1:{server.server_port}"
    with pytest.raises(LoginNeededError, match="the server refused the login"):
        fetch(url, login=ME)


def test_netrc_is_not_read_unasked(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NETRC", __file__)  # which is none
    got(server.gives(page()))
    assert "Authorization" not in server.asked[0].headers


@pytest.mark.parametrize(
    ("content_type", "charset"),
    [
        ("text/html; charset=ISO-8859-1", "iso-8859-1"),
        ('text/calendar; CHARSET="utf-8"', "utf-8"),
        ("application/xhtml+xml; charset=koi8-r", "koi8-r"),
        ("application/xml; charset=kite", "kite"),
        ("application/json; charset=latin1", None),
        ("text/html", None),
        ("text/html; charset=" + "x" * 1000, "x" * 40),
    ],
)
def test_the_charset_of_a_text_is_told(
    server: Server, content_type: str, charset: str | None
) -> None:
    assert got(server.gives(page(Content_Type=content_type))).charset == charset


@pytest.mark.parametrize(
    ("address", "kept", "login"),
    [
        ("https://me:a%40b@kites.example/x?q=a@b", "https://kites.example/x?q=a@b", "me:a@b"),
        ("https://me@kites.example", "https://kites.example", "me:"),
        ("https://a:b@c:d@kites.example/", "https://kites.example/", "a:b@c:d"),
        ("https://kites.example/@me", "https://kites.example/@me", None),
        ("me@kites.txt", "me@kites.txt", None),
    ],
)
def test_a_login_is_taken_out_of_an_address(address: str, kept: str, login: str | None) -> None:
    found = split_login(address)
    assert (found[0], found[1] and ":".join(found[1])) == (kept, login)
    assert "a@b" not in repr(found[1])
