"""Unpacks the body of an answer piece by piece: within bounded memory, and never half of it."""

import zlib
from collections.abc import Iterator

#: The most bytes that are unpacked at once.
_PIECE = 2**16
#: How zlib is told to expect gzip, zlib's own header, or none.
_GZIP, _ZLIB, _RAW = 31, 15, -15


class DamagedError(Exception):
    """A compressed body is damaged."""


class CutOffError(Exception):
    """A compressed body ends before its end."""


class Unpacker:
    """Unpacks gzip and deflate; everything else passes as it is.

    Gzip may have several members and end in zeros, as files of it may. Anything else behind its
    end is damage, as for ``gzip`` itself.
    """

    def __init__(self, encoding: str) -> None:
        self._is_gzip, self._is_packed = encoding == "gzip", encoding in ("gzip", "deflate")
        self._stream: zlib._Decompress | None = None
        self._held = b""

    def unpack(self, data: bytes) -> Iterator[bytes]:
        """Unpack the next bytes of a body; ``DamagedError`` if they can't be."""
        if not self._is_packed:
            yield data
            return
        try:
            yield from self._unpacked(self._held + data)
        except zlib.error as error:
            raise DamagedError from error

    def finish(self) -> None:
        """Raise ``CutOffError`` unless the body was whole; an empty one is."""
        if self._held or (self._stream and not self._stream.eof):
            raise CutOffError

    def _unpacked(self, data: bytes) -> Iterator[bytes]:
        more = bool(data)
        while more:
            if self._stream is None or self._stream.eof:
                data = self._begun(data)
                if self._held or not data or self._stream is None:
                    return
            piece = self._stream.decompress(data, _PIECE)
            yield piece
            data = self._stream.unconsumed_tail or self._stream.unused_data
            more = bool(data) or (len(piece) == _PIECE and not self._stream.eof)

    def _begun(self, data: bytes) -> bytes:
        """Begin a stream; return its bytes, without the zeros before it."""
        if self._stream is not None:
            data = data.lstrip(b"\0")
            if data and not self._is_gzip:
                raise DamagedError
        # Two bytes show which kind of deflate it is.
        self._held = data if len(data) == 1 else b""
        if len(data) > 1:
            self._stream = zlib.decompressobj(_GZIP if self._is_gzip else _deflate(data))
        return data


def _deflate(data: bytes) -> int:
    """Which kind of deflate begins so: servers send both."""
    is_zlib = data[0] & 15 == zlib.DEFLATED and (data[0] << 8 | data[1]) % 31 == 0
    return _ZLIB if is_zlib else _RAW
