"""What is fetched of a web page, and what is unchanged."""

import gzip
import zlib

import pytest

import confcli
from confcli.library.fetch import Fetched, fetch
from tests.support.web import PAGE, Handler, Server, got, page, refused


def test_content_and_what_is_said_of_it(server: Server) -> None:
    when, kind = "Tue, 04 May 2021 12:00:00 GMT", "text/html; charset=utf-8"
    url = server.gives(page(ETag='"a1"', Last_Modified=when, Content_Type=kind))
    assert got(url) == Fetched(url, PAGE, '"a1"', when, kind)


def test_nothing_is_said_of_it(server: Server) -> None:
    url = server.gives(page(b""))
    assert got(url) == Fetched(url, b"", None, None, None)


def test_the_request(server: Server) -> None:
    fetch(server.gives(page()))
    headers = server.asked[0].headers
    assert headers["User-Agent"] == f"confcli/{confcli.__version__}"
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert "If-None-Match" not in headers
    assert "If-Modified-Since" not in headers


def test_the_content_is_not_in_the_repr(server: Server) -> None:
    assert len(repr(got(server.gives(page(bytes(10_000)))))) < 200


def test_a_login_is_used_and_not_kept(server: Server) -> None:
    server.gives(page(), "/page?year=2021")
    found = got(server.url("/page?year=2021", login="me:secret@"))
    assert found.url == server.url("/page?year=2021")
    assert server.asked[0].headers["Authorization"].startswith("Basic ")


def test_a_body_that_ends_with_the_connection(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(200, {})
        handler.wfile.write(PAGE)

    assert got(server.gives(answer)).content == PAGE


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(PAGE, mtime=0)),
        ("GZIP", gzip.compress(PAGE, mtime=0)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE, wbits=-15)),
        ("identity", PAGE),
    ],
)
def test_compressed(server: Server, encoding: str, packed: bytes) -> None:
    assert got(server.gives(page(packed, Content_Encoding=encoding))).content == PAGE


def test_unchanged(server: Server) -> None:
    url = server.gives(page(b"", 304))
    since = "Tue, 04 May 2021 12:00:00 GMT"
    assert fetch(url, etag='W/"a1"', last_modified=since) is None
    assert fetch(url, etag='"é"') is None
    both, one = (handler.headers for handler in server.asked)
    assert (both["If-None-Match"], both["If-Modified-Since"]) == ('W/"a1"', since)
    assert "If-Modified-Since" not in one


def test_changed(server: Server) -> None:
    url = server.gives(page(ETag='"a2"'))
    assert got(url, etag='"a1"').etag == '"a2"'


def test_unchanged_from_nothing_is_no_answer(server: Server) -> None:
    assert "answers 304" in refused(server.gives(page(b"", 304)))


def test_a_damaged_condition_is_never_sent(server: Server) -> None:
    refused(server.gives(page()), etag='"a"\r\nX-Other: 1')
    assert not server.asked
