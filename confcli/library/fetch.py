"""Fetches a web address: its bytes, within limits, or one sentence that says why not."""

from base64 import b64encode
from collections.abc import Callable
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from confcli import __version__
from confcli.library import answers
from confcli.library.addresses import Login
from confcli.library.answers import Progress
from confcli.library.fetch_failures import ASTRAY, INVALID, reason
from confcli.library.unpacking import CutOffError, DamagedError
from confcli.model.addresses import display
from confcli.model.errors import Missing, NetworkError, WrongUsageError
from confcli.model.patterns import Pattern

if TYPE_CHECKING:
    import httpx2 as httpx

#: Called with the address of each request before it is made, also after a redirect; it may raise
#: ``NetworkError``.
Asking = Callable[[str], None] | None

_HEADERS = {
    "user-agent": f"confcli/{__version__}",
    "accept": "*/*",
    "accept-encoding": "gzip, deflate",
}
#: A malformed address may hold a login anywhere before its last @.
_ANY_LOGIN = Pattern(r"^(\w[\w+.-]*+://)?.*@", "s")


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
    #: The encoding of a text, as the server names it.
    charset: str | None = None
    #: The address that redirects led to, without a login.
    url: str = ""


DEFAULT_LIMITS = Limits()


def fetch(
    url: str,
    *,
    login: Login | None = None,
    etag: str | None = None,
    last_modified: str | None = None,
    insecure_redirects: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    progress: Progress = None,
    asking: Asking = None,
) -> Fetched | None:
    """Fetch an http(s) address; ``None`` if it is unchanged.

    ``etag`` and ``last_modified`` are those of an earlier fetch: unchanged means since then. A
    ``login`` is sent to the address's own server alone. ``WrongUsageError`` if it isn't a web
    address; ``NetworkError`` if it can't be fetched, ``LoginNeededError`` if for want of a login.
    """
    import asyncio
    import ssl

    import httpx2 as httpx

    given = {"if-none-match": etag, "if-modified-since": last_modified, **_basic(login)}
    headers = httpx.Headers(
        _HEADERS | {name: value for name, value in given.items() if value}, encoding="utf-8"
    )
    request = httpx.Request("GET", _address(url), headers=headers)
    of_httpx = (httpx.HTTPError, httpx.InvalidURL)
    expected = (*of_httpx, UnicodeError, ssl.SSLError, TimeoutError, DamagedError, CutOffError)
    try:
        work = _fetch(request, limits, progress, asking, is_insecure=insecure_redirects)
        return asyncio.run(work)
    except expected as error:
        where = str(error.request.url) if isinstance(error, httpx.HTTPError) else url
        raise NetworkError(f"{display(where)}: {reason(error)}") from error


def _basic(login: Login | None) -> dict[str, str]:
    """The header that sends a login."""
    if login is None:
        return {}
    return {"authorization": f"Basic {b64encode(':'.join(login).encode()).decode()}"}


def _address(url: str) -> "httpx.URL":
    import httpx2 as httpx

    shown = display(_ANY_LOGIN.sub(r"\1", url))
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
    request: "httpx.Request",
    limits: Limits,
    progress: Progress,
    asking: Asking,
    *,
    is_insecure: bool,
) -> Fetched | None:
    import asyncio

    # httpx limits each read by itself; the timeout here ends whatever is under way.
    async with (
        asyncio.timeout(limits.total),
        _client(limits) as client,
        aclosing(await _follow(client, request, limits, asking, is_insecure)) as response,
    ):
        is_conditional = {"if-none-match", "if-modified-since"} & request.headers.keys()
        if response.status_code == 304 and is_conditional:
            return None
        answers.check(response)
        content = await answers.received(response, limits.size, progress)
    headers, url = response.headers, str(response.url.copy_with(userinfo=b"", fragment=None))
    known = headers.get("ETag"), headers.get("Last-Modified")
    return Fetched(content, *known, answers.charset(response), url)


def _client(limits: Limits) -> "httpx.AsyncClient":
    import httpx2 as httpx

    try:
        return httpx.AsyncClient(timeout=httpx.Timeout(limits.read, connect=limits.connect))
    except (ImportError, OSError, ValueError, httpx.InvalidURL) as error:
        names = "HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY, SSL_CERT_FILE and SSL_CERT_DIR"
        raise NetworkError(f"wrong network settings in the environment; check {names}") from error


async def _follow(
    client: "httpx.AsyncClient",
    request: "httpx.Request",
    limits: Limits,
    asking: Asking,
    is_insecure: bool,
) -> "httpx.Response":
    """Follow redirects, without reading their bodies as httpx would."""
    start = display(request.url)
    for _ in range(limits.redirects + 1):
        if asking:
            asking(str(request.url))
        response = await client.send(request, stream=True)
        if not response.has_redirect_location:
            return response
        await response.aclose()
        request = _next(start, response, is_insecure=is_insecure)
    raise NetworkError(f"{start}: redirects more than {limits.redirects} times; check the address")


def _next(start: str, response: "httpx.Response", *, is_insecure: bool) -> "httpx.Request":
    """What to ask for after a redirect: without cookies, and a login stays with its own server.

    Where it leads is not restricted any further, as in browsers.
    """
    import httpx2 as httpx

    try:
        url = response.url.join(response.headers["location"]).copy_with(userinfo=b"")
    except httpx.InvalidURL as error:
        raise NetworkError(f"{start}: {INVALID}") from error
    if not _is_web(url):
        raise NetworkError(f"{start}: {ASTRAY}")
    if (response.url.scheme, url.scheme) == ("https", "http") and not is_insecure:
        wrong = "redirects from https:// to http://, where others can read and change the page"
        raise NetworkError(f"{start}: {wrong}", Missing({"insecure_redirects": ""}))
    headers = response.request.headers.copy()
    del headers["host"]
    if url.origin != response.url.origin:
        headers.pop("authorization", None)
    return httpx.Request("GET", url, headers=headers)
