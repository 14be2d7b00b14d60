"""Redirects are followed as long as they lead to web pages."""

import pytest

from confcli.library.fetch import Limits, fetch
from tests.support.web import PAGE, SMALL, Answer, Handler, Server, got, page, refused


def redirect(target: str, status: int = 302) -> Answer:
    return page(b"", status, Location=target)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_relative_redirect_is_followed(server: Server, status: int) -> None:
    server.gives(page(), "/new/page")
    url = server.gives(redirect("../new/page", status), "/old/page")
    assert got(url).content == PAGE
    assert [each.path for each in server.asked] == ["/old/page", "/new/page"]


def test_an_absolute_redirect_keeps_the_conditions(server: Server) -> None:
    target = server.gives(page(b"", 304), "/new")
    url = server.gives(redirect(target), "/old")
    assert fetch(url, etag='"a1"') is None
    assert server.asked[-1].headers["If-None-Match"] == '"a1"'


def test_redirects_are_followed_up_to_the_limit(server: Server) -> None:
    server.gives(page(), "/3")
    for step in range(3):
        server.gives(redirect(f"/{step + 1}"), f"/{step}")
    assert got(server.url("/0"), limits=Limits(redirects=3)).content == PAGE
    assert "more than 2 times" in refused(server.url("/0"), limits=Limits(redirects=2))


def test_a_redirect_loop_is_refused(server: Server) -> None:
    url = server.gives(redirect("/"))
    assert refused(url) == f"{url}: redirects more than 10 times; check the address"
    assert len(server.asked) == 11


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://me:secret@127.0.0.1/page",
        "data:text/plain,hello",
        "javascript:alert(1)",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:-1/",
    ],
)
def test_a_redirect_to_another_scheme_is_refused(server: Server, target: str) -> None:
    url = server.gives(redirect(target))
    assert refused(url) == f"{url}: redirects to something other than http(s); check the address"


@pytest.mark.parametrize("target", ["http://[::1/", "http://a:b/", "http://a\x01b/"])
def test_a_redirect_to_an_invalid_address_is_refused(server: Server, target: str) -> None:
    assert "invalid or incomplete response" in refused(server.gives(redirect(target)))


def test_a_redirect_without_a_location_is_refused(server: Server) -> None:
    assert "HTTP 302; check the address" in refused(server.gives(page(b"", 302)))


def test_the_body_of_a_redirect_is_not_read(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(302, {"Location": "/new"})
        handler.drip(bytes(1000))

    server.gives(page(), "/new")
    assert got(server.gives(answer), limits=SMALL).content == PAGE
