"""Progress is reported while a page is fetched."""

import gzip
import os

import pytest

from confcli.library.fetch import fetch
from tests.support.web import PAGE, Handler, Server, page


def test_progress_counts_up_to_the_length(server: Server) -> None:
    content = os.urandom(300_000)
    seen: list[tuple[int, int | None]] = []
    fetch(server.gives(page(content)), progress=lambda *step: seen.append(step))
    done = [step[0] for step in seen]
    assert len(done) > 1
    assert done == sorted(set(done))
    assert seen[-1] == (300_000, 300_000)
    assert {total for _, total in seen} == {300_000}


def test_progress_counts_compressed_bytes(server: Server) -> None:
    packed = gzip.compress(PAGE)
    seen: list[tuple[int, int | None]] = []
    url = server.gives(page(packed, Content_Encoding="gzip"))
    fetch(url, progress=lambda *step: seen.append(step))
    assert seen[-1] == (len(packed), len(packed))


def test_progress_without_a_length_has_no_total(server: Server) -> None:
    chunk = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Transfer_Encoding": "chunked"})
        handler.wfile.write(chunk)

    seen: list[tuple[int, int | None]] = []
    fetch(server.gives(answer), progress=lambda *step: seen.append(step))
    assert {total for _, total in seen} == {None}


def test_an_error_in_the_progress_callback_is_not_a_network_error(server: Server) -> None:
    def interrupted(_: int, __: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(server.gives(page()), progress=interrupted)
