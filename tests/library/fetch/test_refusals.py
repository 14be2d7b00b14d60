"""Refused answers: error statuses, bad compression and oversized content."""

import gzip
import zlib

import pytest

from confcli.library.fetch import DEFAULT_LIMITS
from confcli.model.errors import NetworkError
from tests.support.web import PAGE, SMALL, Server, endless, got, page, refused


@pytest.mark.parametrize(
    ("status", "remedy"),
    [
        (403, "save the page in a browser and add the file"),
        (404, "check the address"),
        (410, "check the address"),
        (429, "try again later"),
        (500, "try again later"),
        (503, "try again later"),
        (599, "try again later"),
    ],
)
def test_an_error_status_comes_with_a_remedy(server: Server, status: int, remedy: str) -> None:
    server.gives(page(b"no", status), "/page?key=secret")
    sentence = refused(server.url("/page?key=secret", login="me:secret@"))
    assert sentence == f"{server.url('/page')}: HTTP {status}; {remedy}"


def test_network_errors_exit_with_4() -> None:
    assert NetworkError.exit_code == 4


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "x-unknown"])
def test_an_unrequested_encoding_is_refused(server: Server, encoding: str) -> None:
    url = server.gives(page(Content_Encoding=encoding))
    assert f"compressed as {encoding}" in refused(url)


def test_damaged_compression_is_refused(server: Server) -> None:
    url = server.gives(page(PAGE, Content_Encoding="gzip"))
    assert "compressed content is damaged" in refused(url)


def test_content_up_to_the_size_limit_is_accepted(server: Server) -> None:
    url = server.gives(page(bytes(10_000)))
    assert len(got(url, limits=SMALL).content) == 10_000
    assert "larger than" in refused(url, limits=SMALL._replace(size=9_999))


def test_a_length_beyond_the_limit_is_refused(server: Server) -> None:
    url = server.gives(endless(b"x", Content_Length=2**40))
    limits = DEFAULT_LIMITS._replace(total=3)
    assert refused(url, limits=limits).startswith(f"{url}: larger than 100 MiB; ")


def test_an_endless_body_is_refused(server: Server) -> None:
    url = server.gives(endless(bytes(1000)))
    assert "larger than" in refused(url, limits=SMALL)


def test_endless_chunks_are_refused(server: Server) -> None:
    url = server.gives(endless(b"3e8\r\n" + bytes(1000) + b"\r\n", Transfer_Encoding="chunked"))
    assert "larger than" in refused(url, limits=SMALL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_compression_bomb_is_refused(server: Server, encoding: str) -> None:
    pack = gzip.compress if encoding == "gzip" else zlib.compress
    bomb = pack(bytes(5_000_000))
    assert len(bomb) < SMALL.size
    assert "larger than" in refused(
        server.gives(page(bomb, Content_Encoding=encoding)), limits=SMALL
    )


def test_a_part_of_what_was_asked_for_is_refused(server: Server) -> None:
    url = server.gives(page(PAGE, 206, Content_Range="bytes 0-5/500"))
    assert "only a part was sent" in refused(url)
