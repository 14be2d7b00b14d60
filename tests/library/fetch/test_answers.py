"""Successful answers: content, metadata, compression and conditional requests."""

import gzip
import zlib

import pytest

import confcli
from confcli.library.fetch import Fetched, fetch
from tests.support.web import PAGE, Handler, Server, got, page, refused


def test_content_and_metadata_are_returned(server: Server) -> None:
    when = "Tue, 04 May 2021 12:00:00 GMT"
    url = server.gives(page(ETag='"a1"', Last_Modified=when))
    assert got(url) == Fetched(PAGE, '"a1"', when, url=url)


def test_missing_metadata_is_none(server: Server) -> None:
    url = server.gives(page(b""))
    assert got(url) == Fetched(b"", None, None, url=url)


def test_it_is_said_where_redirects_led_and_each_request_is_announced(server: Server) -> None:
    server.gives(page(), "/new")
    url = server.gives(page(b"", 302, Location=server.url("/new", login="me:x@")), "/old")
    announced: list[str] = []
    assert got(url, asking=announced.append).url == server.url("/new")
    assert announced == [url, server.url("/new")]


def test_a_request_identifies_confcli_and_has_no_conditions(server: Server) -> None:
    fetch(server.gives(page()))
    headers = server.asked[0].headers
    assert headers["User-Agent"] == f"confcli/{confcli.__version__}"
    assert headers["Accept-Encoding"] == "gzip, deflate"
    assert "If-None-Match" not in headers
    assert "If-Modified-Since" not in headers


def test_the_repr_leaves_out_the_content(server: Server) -> None:
    assert len(repr(got(server.gives(page(bytes(10_000)))))) < 200


def test_a_login_is_sent(server: Server) -> None:
    server.gives(page(), "/page?year=2021")
    got(server.url("/page?year=2021", login="me:secret@"))
    assert server.asked[0].headers["Authorization"].startswith("Basic ")


def test_a_body_may_end_with_the_connection(server: Server) -> None:
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
def test_compressed_content_is_unpacked(server: Server, encoding: str, packed: bytes) -> None:
    assert got(server.gives(page(packed, Content_Encoding=encoding))).content == PAGE


def test_an_unchanged_page_returns_none(server: Server) -> None:
    url = server.gives(page(b"", 304))
    since = "Tue, 04 May 2021 12:00:00 GMT"
    assert fetch(url, etag='W/"a1"', last_modified=since) is None
    assert fetch(url, etag='"é"') is None
    both, one = (handler.headers for handler in server.asked)
    assert (both["If-None-Match"], both["If-Modified-Since"]) == ('W/"a1"', since)
    assert "If-Modified-Since" not in one


def test_a_changed_page_is_returned(server: Server) -> None:
    url = server.gives(page(ETag='"a2"'))
    assert got(url, etag='"a1"').etag == '"a2"'


def test_304_without_a_condition_is_an_error(server: Server) -> None:
    assert "HTTP 304" in refused(server.gives(page(b"", 304)))


def test_a_malformed_condition_is_not_sent(server: Server) -> None:
    refused(server.gives(page()), etag='"a"\r\nX-Other: 1')
    assert not server.asked
