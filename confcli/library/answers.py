"""What a server answers: whether that is what was asked for, and its content, within a limit."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from confcli.library.fetch_failures import remedy
from confcli.library.unpacking import Unpacker
from confcli.model.addresses import display
from confcli.model.errors import Missing, NetworkError
from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    import httpx2 as httpx

#: Called with the bytes received so far, as sent, and how many there will be, if that is known.
Progress = Callable[[int, int | None], None] | None
#: One layer of compression grows a thousandfold at most; gzip within gzip, a millionfold.
_ENCODINGS = {"", "identity", "gzip", "deflate"}
#: A part of a content that was asked for whole.
_PARTIAL = 206
#: The kinds of content whose encoding the server says; JSON is always in UTF-8.
_TEXT = Pattern(r"text/|[^;]*[/+]xml\s*+(?:;|$)", "i")
#: No name of an encoding is longer.
_LONGEST = 40


class LoginNeededError(NetworkError):
    """The server wants a login, or another one."""

    def __init__(self, url: str, host: str, *, is_refused: bool) -> None:
        wrong = "the server refused the login" if is_refused else "the server asks for a login"
        super().__init__(f"{display(url)}: HTTP 401: {wrong}", Missing({"login": host}))
        #: The address that asks, which may be where another one has led to.
        self.url, self.host, self.is_refused = url, host, is_refused


def check(response: "httpx.Response") -> None:
    """Raise ``NetworkError`` if this is not what was asked for, or in no encoding that is read."""
    where, status = display(response.url), response.status_code
    if status == 401:
        is_refused = "authorization" in response.request.headers
        url = str(response.url.copy_with(userinfo=b""))
        raise LoginNeededError(url, response.url.netloc.decode(), is_refused=is_refused)
    if not response.is_success:
        raise NetworkError(f"{where}: HTTP {status}; {remedy(status)}")
    if status == _PARTIAL:
        raise NetworkError(f"{where}: only a part was sent (HTTP 206); try again later")
    encoding = _encoding(response)
    if encoding not in _ENCODINGS:
        raise NetworkError(f"{where}: compressed as {encoding}; only gzip and deflate are read")


def _encoding(response: "httpx.Response") -> str:
    named = str(response.headers.get("content-encoding", "")).strip().lower()
    return "gzip" if named == "x-gzip" else named


def charset(response: "httpx.Response") -> str | None:
    """The encoding of a text, as the server names it."""
    is_text = _TEXT.match(response.headers.get("content-type", ""))
    return (response.charset_encoding or "")[:_LONGEST] or None if is_text else None


async def received(response: "httpx.Response", limit: int, progress: Progress) -> bytes:
    """All that a server sends, decompressed; ``NetworkError`` if that is more than the limit."""
    length = response.headers.get("content-length")
    total = int(length) if length else None
    content, unpacker = bytearray(), Unpacker(_encoding(response))
    async for chunk in response.aiter_raw():
        for piece in unpacker.unpack(chunk):
            content += piece
            if max(len(content), response.num_bytes_downloaded, total or 0) > limit:
                size = f"{display(response.url)}: larger than {limit / 2**20:g} MiB"
                raise NetworkError(f"{size}; check that it is a schedule")
        if progress:
            progress(response.num_bytes_downloaded, total)
    unpacker.finish()
    return bytes(content)
