"""Fetches a web address: its bytes, within limits, or one sentence that says why not."""

import re
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from confcli import __version__
from confcli.library.sources import display
from confcli.model.errors import NetworkError, WrongUsageError

if TYPE_CHECKING:
    import httpx

#: Called with the bytes received so far, as sent, and how many there will be, if that is known.
Progress = Callable[[int, int | None], None] | None

_HEADERS = {
    "user-agent": f"confcli/{__version__}",
    "accept": "*/*",
    "accept-encoding": "gzip, deflate",
}
# One layer of compression grows a thousandfold at most; gzip within gzip, a millionfold.
_ENCODINGS = {"", "identity", "gzip", "deflate"}
_SAVE_IT = "save the page in a browser and add the file"
_ASTRAY = "redirects to something other than http(s); check the address"
_REMEDIES = {401: _SAVE_IT, 403: _SAVE_IT, 407: "check the proxy", 429: "try again later"}
# By the name of an error's class, or its cause's: to import the classes would slow every start.
_REASONS = {
    "gaierror": "unknown host; check the address and the network",
    "ConnectionRefusedError": "connection refused; check the host and the port",
    "SSLCertVerificationError": "the server's certificate is not trusted; check the address",
    "SSLError": "no secure connection is possible; try http:// if the site has no https://",
    "TimeoutException": "timed out; try again later",
    "TimeoutError": f"not complete within the time limit; try again later, or {_SAVE_IT}",
    "ProxyError": "the proxy refused the connection; check HTTP_PROXY, HTTPS_PROXY and ALL_PROXY",
    "DecodingError": f"the compressed content is damaged; try again later, or {_SAVE_IT}",
    "ProtocolError": "invalid or incomplete response; try again later",
    "InvalidURL": _ASTRAY,
    "UnicodeError": _ASTRAY,  # of a host name
    "Exception": "the connection was lost; try again later",
}


class Limits(NamedTuple):
    """What a fetch may take: bytes after decompression, seconds, redirects."""

    size: int = 100 * 2**20
    connect: float = 10
    read: float = 30
    total: float = 300
    redirects: int = 10


@dataclass(frozen=True, slots=True)
class Fetched:
    """What is at an address, decompressed, and the headers that show whether it has changed."""

    content: bytes = field(repr=False)  # asyncio takes the repr of results: seconds, for megabytes
    etag: str | None
    last_modified: str | None


DEFAULT_LIMITS = Limits()


def fetch(
    url: str,
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = None,
) -> Fetched | None:
    """Fetch an http(s) address; ``None`` if it is unchanged.

    ``etag`` and ``last_modified`` are those of an earlier fetch: unchanged means since then.
    ``WrongUsageError`` if it isn't a web address; ``NetworkError`` if it can't be fetched.
    """
    import asyncio
    import ssl

    import httpx

    given = {"if-none-match": etag, "if-modified-since": last_modified}
    conditions = {name: value for name, value in given.items() if value}
    headers = httpx.Headers(_HEADERS | conditions, encoding="utf-8")
    request = httpx.Request("GET", _address(url), headers=headers)
    expected = (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ssl.SSLError, TimeoutError)
    try:
        return asyncio.run(_fetch(request, bool(conditions), limits, progress))
    except expected as error:
        where = str(error.request.url) if isinstance(error, httpx.HTTPError) else url
        raise NetworkError(f"{display(where)}: {_reason(error)}") from error


def _address(url: str) -> "httpx.URL":
    import httpx

    # A malformed address may hold a login anywhere before its last @.
    shown = display(re.sub(r"(?s)^(\w[\w+.-]*://)?.*@", r"\1", url))
    if url.partition(":")[0].lower() not in ("http", "https"):
        raise WrongUsageError(f"{shown}: only http:// and https:// addresses can be fetched")
    try:
        if _is_web(address := httpx.URL(url)):
            return address
    except (httpx.InvalidURL, UnicodeError):
        pass
    example = "https://example.org/schedule.html"
    raise WrongUsageError(f"{shown}: not a valid web address; one looks like {example}")


def _is_web(url: "httpx.URL") -> bool:
    return url.scheme in ("http", "https") and url.host != "" and 0 < (url.port or 80) < 2**16


async def _fetch(
    request: "httpx.Request", conditional: bool, limits: Limits, progress: Progress
) -> Fetched | None:
    import asyncio

    # httpx limits each read by itself; the timeout here ends whatever is under way.
    async with (
        asyncio.timeout(limits.total),
        _client(limits) as client,
        aclosing(await _follow(client, request, limits.redirects)) as response,
    ):
        if response.status_code == 304 and conditional:
            return None
        _check(response)
        content = await _content(response, limits.size, progress)
    return Fetched(content, response.headers.get("ETag"), response.headers.get("Last-Modified"))


def _client(limits: Limits) -> "httpx.AsyncClient":
    import httpx

    try:
        return httpx.AsyncClient(timeout=httpx.Timeout(limits.read, connect=limits.connect))
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        names = "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
        raise NetworkError(f"wrong network settings in the environment; check {names}") from error


async def _follow(
    client: "httpx.AsyncClient", request: "httpx.Request", redirects: int
) -> "httpx.Response":
    """Follow redirects, without reading their bodies as httpx would."""
    start = display(request.url)
    for _ in range(redirects + 1):
        response = await client.send(request, stream=True)
        if response.next_request is None:
            return response
        await response.aclose()
        request = response.next_request
        if not _is_web(request.url):
            raise NetworkError(f"{start}: {_ASTRAY}")
    raise NetworkError(f"{start}: redirects more than {redirects} times; check the address")


def _check(response: "httpx.Response") -> None:
    where, status = display(response.url), response.status_code
    if not response.is_success:
        remedy = _REMEDIES.get(status, "try again later" if status >= 500 else "check the address")
        raise NetworkError(f"{where}: HTTP {status}; {remedy}")
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding not in _ENCODINGS:
        raise NetworkError(f"{where}: compressed as {encoding}; only gzip and deflate are read")


async def _content(response: "httpx.Response", limit: int, progress: Progress) -> bytes:
    length = response.headers.get("content-length")
    total = int(length) if length else None
    content = bytearray()
    async for chunk in response.aiter_bytes():
        content += chunk
        if max(len(content), total or 0) > limit:
            size = f"{display(response.url)}: larger than {limit / 2**20:g} MiB"
            raise NetworkError(f"{size}; check that it is a schedule")
        if progress:
            progress(response.num_bytes_downloaded, total)
    return bytes(content)


def _reason(error: BaseException | None) -> str:
    kinds: set[str] = set()
    while error:
        kinds |= {kind.__name__ for kind in type(error).__mro__}
        # A host with several addresses fails with a group of errors, one for each.
        error = (*getattr(error, "exceptions", ()), error.__cause__ or error.__context__)[0]
    return next(words for name, words in _REASONS.items() if name in kinds)
