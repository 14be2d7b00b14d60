"""Compressed bodies: whole, cut anywhere, damaged, in pieces of any size."""

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.library.unpacking import CutOffError, DamagedError, Unpacker
from tests.support.web import PAGE, SMALL, Handler, Server, endless, got, page, refused

RAW = zlib.compress(PAGE, wbits=-15)
BODIES = {"gzip": gzip.compress(PAGE, mtime=0), "zlib": zlib.compress(PAGE), "raw": RAW}


def unpacked(encoding: str, *chunks: bytes) -> bytes:
    unpacker = Unpacker(encoding)
    found = b"".join(piece for chunk in chunks for piece in unpacker.unpack(chunk))
    unpacker.finish()
    return found


@pytest.mark.parametrize("kind", BODIES)
@given(data=st.data())
def test_a_body_is_the_same_in_pieces_and_refused_when_cut(kind: str, data: st.DataObject) -> None:
    encoding, body = "gzip" if kind == "gzip" else "deflate", BODIES[kind]
    place = data.draw(st.integers(0, len(body)))
    assert unpacked(encoding, body[:place], body[place:]) == PAGE
    if 0 < place < len(body):
        with pytest.raises(CutOffError):
            unpacked(encoding, body[:place])


@pytest.mark.parametrize("end", [b"", b"\0", bytes(100)])
def test_gzip_may_have_members_and_zeros_behind_them(end: bytes) -> None:
    member = BODIES["gzip"]
    assert unpacked("gzip", member + member + end) == PAGE * 2
    assert unpacked("gzip", *(bytes([each]) for each in member + member + end)) == PAGE * 2


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
@pytest.mark.parametrize("end", [b"\r\n", b"<html>", b"\0x\0"])
def test_anything_else_behind_the_end_is_damage(encoding: str, end: bytes) -> None:
    with pytest.raises(DamagedError):
        unpacked(encoding, BODIES["gzip" if encoding == "gzip" else "zlib"] + end)


def test_an_empty_body_is_whole() -> None:
    assert unpacked("gzip") == unpacked("deflate", b"") == b""


def test_a_bomb_comes_in_small_pieces() -> None:
    bomb = gzip.compress(bytes(10**7))
    assert max(map(len, Unpacker("gzip").unpack(bomb))) <= 2**16


@pytest.mark.parametrize("share", [0.01, 0.5, 0.99])
@pytest.mark.parametrize("kind", BODIES)
def test_a_truncated_answer_is_refused(server: Server, kind: str, share: float) -> None:
    body = BODIES[kind][: max(int(len(BODIES[kind]) * share), 1)]
    encoding = "gzip" if kind == "gzip" else "deflate"

    def unmeasured(handler: Handler) -> None:
        handler.begin(200, {"Content_Encoding": encoding})
        handler.wfile.write(body)

    for answer in (page(body, Content_Encoding=encoding), unmeasured):
        assert "compressed content is cut off; " in refused(server.gives(answer))


def test_endless_empty_members_are_refused(server: Server) -> None:
    url = server.gives(endless(gzip.compress(b"") * 500, Content_Encoding="gzip"))
    assert "larger than" in refused(url, limits=SMALL)


def test_a_flood_of_headers_is_refused(server: Server) -> None:
    url = server.gives(page(X_Flood="x" * 200_000))
    assert "invalid or incomplete response" in refused(url)


def test_a_body_in_gzip_of_two_members_is_read(server: Server) -> None:
    body = gzip.compress(PAGE) + gzip.compress(PAGE)
    assert got(server.gives(page(body, Content_Encoding="gzip"))).content == PAGE * 2
