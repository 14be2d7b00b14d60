"""Fetching, against a server in this process: nothing here leaves the machine."""

import gzip
import os
import ssl
import threading
import zlib
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx
import pytest

import confcli
from confcli.library.fetch import DEFAULT_LIMITS, Fetched, Limits, display, fetch
from confcli.model.errors import ConfcliError, NetworkError, WrongUsageError

PAGE = b"Tue 4 May, 2 p.m. PDT\nInvited talk\n" * 100
#: Enough for what is answered at once, soon over for what is not.
BRIEF = DEFAULT_LIMITS._replace(total=0.3)
SMALL = DEFAULT_LIMITS._replace(size=10_000, total=5)

Headers = dict[str, str | int]
Answer = Callable[["Handler"], None]


class Handler(BaseHTTPRequestHandler):
    """Gives each path its answer, and notes what was asked."""

    protocol_version = "HTTP/1.1"
    server: "Server"

    def do_GET(self) -> None:
        self.server.asked.append(self)
        self.close_connection = True
        self.server.answers[self.path](self)

    def log_message(self, *_: Any) -> None:
        pass

    def begin(self, status: int, headers: Headers) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), str(value))
        self.end_headers()

    def drip(self, piece: bytes) -> None:
        """Send a piece again and again, until the reader has gone or the test is over."""
        while not self.server.over.wait(0.01):
            self.wfile.write(piece)


class Server(ThreadingHTTPServer):
    """A server on a free port, with the answers that a test gives it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[Handler] = []
        self.over = threading.Event()

    def handle_error(self, *_: Any) -> None:
        """Say nothing when a reader hangs up: that is what limits are for."""

    def url(self, path: str = "/", login: str = "", scheme: str = "http") -> str:
        return f"{scheme}://{login}127.0.0.1:{self.server_port}{path}"

    def gives(self, answer: Answer, path: str = "/") -> str:
        self.answers[path] = answer
        return self.url(path)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.over.set()
        running.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy") or name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):
            monkeypatch.delenv(name)


def page(content: bytes = PAGE, status: int = 200, **headers: str | int) -> Answer:
    def answer(handler: Handler) -> None:
        handler.begin(status, {"Content_Length": len(content), **headers})
        handler.wfile.write(content)

    return answer


def redirect(target: str, status: int = 302) -> Answer:
    return page(b"", status, Location=target)


def endless(piece: bytes, **headers: str | int) -> Answer:
    def answer(handler: Handler) -> None:
        handler.begin(200, headers)
        handler.drip(piece)

    return answer


def got(url: str, **options: Any) -> Fetched:
    found = fetch(url, **options)
    assert found
    return found


def refused(url: str, kind: type[ConfcliError] = NetworkError, **options: Any) -> str:
    """Return the one sentence with which a fetch fails."""
    with pytest.raises(ConfcliError) as failure:
        fetch(url, **options)
    assert type(failure.value) is kind
    sentence = str(failure.value)
    assert "\n" not in sentence
    assert "secret" not in sentence
    assert "; " in sentence or kind is WrongUsageError
    return sentence


# What is fetched.


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
        ("gzip", gzip.compress(PAGE)),
        ("GZIP", gzip.compress(PAGE)),
        ("deflate", zlib.compress(PAGE)),
        ("deflate", zlib.compress(PAGE, wbits=-15)),
        ("identity", PAGE),
    ],
)
def test_compressed(server: Server, encoding: str, packed: bytes) -> None:
    assert got(server.gives(page(packed, Content_Encoding=encoding))).content == PAGE


# What is unchanged.


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


# Redirects.


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_to_a_path(server: Server, status: int) -> None:
    server.gives(page(), "/new/page")
    url = server.gives(redirect("../new/page", status), "/old/page")
    assert got(url).url == server.url("/new/page")


def test_a_redirect_to_an_address_keeps_the_conditions(server: Server) -> None:
    target = server.gives(page(b"", 304), "/new")
    url = server.gives(redirect(target), "/old")
    assert fetch(url, etag='"a1"') is None
    assert server.asked[-1].headers["If-None-Match"] == '"a1"'


def test_as_many_redirects_as_allowed(server: Server) -> None:
    server.gives(page(), "/3")
    for step in range(3):
        server.gives(redirect(f"/{step + 1}"), f"/{step}")
    assert got(server.url("/0"), limits=Limits(redirects=3)).content == PAGE
    assert "more than 2 times" in refused(server.url("/0"), limits=Limits(redirects=2))


def test_a_loop(server: Server) -> None:
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
        "http://xn--a.com/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:-1/",
    ],
)
def test_a_redirect_to_what_is_no_web_address(server: Server, target: str) -> None:
    url = server.gives(redirect(target))
    assert refused(url) == f"{url}: redirects to what is no http(s) address; check the address"


@pytest.mark.parametrize("target", ["http://[::1/", "http://a:b/", "http://a\x01b/"])
def test_a_redirect_to_nonsense(server: Server, target: str) -> None:
    assert "broken" in refused(server.gives(redirect(target)))


def test_a_redirect_to_nowhere(server: Server) -> None:
    assert "answers 302; check the address" in refused(server.gives(page(b"", 302)))


def test_the_body_of_a_redirect_is_not_read(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(302, {"Location": "/new"})
        handler.drip(bytes(1000))

    server.gives(page(), "/new")
    assert got(server.gives(answer), limits=SMALL).content == PAGE


# Refusals by the server.


@pytest.mark.parametrize(
    ("status", "remedy"),
    [
        (401, "save the page in a browser and add the file"),
        (403, "save the page in a browser and add the file"),
        (404, "check the address"),
        (410, "check the address"),
        (429, "try again later"),
        (500, "try again later"),
        (503, "try again later"),
        (599, "try again later"),
    ],
)
def test_a_status(server: Server, status: int, remedy: str) -> None:
    server.gives(page(b"no", status), "/page?key=secret")
    sentence = refused(server.url("/page?key=secret", login="me:secret@"))
    assert sentence == f"{server.url('/page')}: the server answers {status}; {remedy}"


def test_the_exit_code() -> None:
    assert NetworkError.exit_code == 4


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "x-unknown"])
def test_an_encoding_that_was_not_asked_for(server: Server, encoding: str) -> None:
    url = server.gives(page(Content_Encoding=encoding))
    assert f"compressed as {encoding}" in refused(url)


def test_damaged_compression(server: Server) -> None:
    url = server.gives(page(PAGE, Content_Encoding="gzip"))
    assert "compressed content is damaged" in refused(url)


# Too large.


def test_the_largest_size(server: Server) -> None:
    url = server.gives(page(bytes(10_000)))
    assert len(got(url, limits=SMALL).content) == 10_000
    assert "larger than" in refused(url, limits=SMALL._replace(size=9_999))


def test_a_length_beyond_the_limit(server: Server) -> None:
    url = server.gives(endless(b"x", Content_Length=2**40))
    limits = DEFAULT_LIMITS._replace(total=3)
    assert refused(url, limits=limits).startswith(f"{url}: larger than 100 MiB; ")


def test_a_body_without_end(server: Server) -> None:
    url = server.gives(endless(bytes(1000)))
    assert "larger than" in refused(url, limits=SMALL)


def test_chunks_without_end(server: Server) -> None:
    url = server.gives(endless(b"3e8\r\n" + bytes(1000) + b"\r\n", Transfer_Encoding="chunked"))
    assert "larger than" in refused(url, limits=SMALL)


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb(server: Server, encoding: str) -> None:
    pack = gzip.compress if encoding == "gzip" else zlib.compress
    bomb = pack(bytes(5_000_000))
    assert len(bomb) < SMALL.size
    assert "larger than" in refused(
        server.gives(page(bomb, Content_Encoding=encoding)), limits=SMALL
    )


# Too slow.


def test_a_server_that_says_nothing(server: Server) -> None:
    url = server.gives(lambda handler: handler.drip(b""))
    assert "does not answer in time" in refused(url, limits=Limits(read=0.2))
    assert "within the time limit" in refused(url, limits=BRIEF)


def test_a_body_that_stops(server: Server) -> None:
    url = server.gives(endless(b"", Content_Length=10))
    assert "does not answer in time" in refused(url, limits=Limits(read=0.2))


def test_a_slow_body(server: Server) -> None:
    url = server.gives(endless(b"x"))
    sentence = refused(url, limits=BRIEF)
    assert sentence.startswith(f"{url}: not complete within the time limit; ")


def test_slow_headers(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        handler.drip(b"x")

    assert "within the time limit" in refused(server.gives(answer), limits=BRIEF)


def test_slow_compression_that_yields_nothing(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content_Encoding": "gzip"})
        handler.wfile.write(b"\x1f\x8b\x08\x08" + bytes(6))
        handler.drip(b"x")  # a file name without end

    assert "within the time limit" in refused(server.gives(answer), limits=BRIEF)


def test_slow_redirects(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.server.over.wait(0.1)
        handler.begin(302, {"Location": "/"})

    url = server.gives(answer)
    assert "within the time limit" in refused(url, limits=BRIEF._replace(redirects=1000))


# Broken on the way.


def test_a_length_that_is_too_large(server: Server) -> None:
    assert "cut off" in refused(server.gives(page(Content_Length=len(PAGE) + 1)))


def test_a_length_that_is_no_number(server: Server) -> None:
    assert "broken" in refused(server.gives(page(Content_Length="many")))


def test_cut_in_the_middle_of_a_chunk(server: Server) -> None:
    url = server.gives(page(b"3e8\r\nonly this", Transfer_Encoding="chunked"))
    assert "cut off" in refused(url)


def test_hung_up_before_an_answer(server: Server) -> None:
    assert "cut off" in refused(server.gives(lambda _: None))


def test_no_http_at_all(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.wfile.write(b"SSH-2.0-Server\r\n\r\n")

    assert "broken" in refused(server.gives(answer))


def test_an_unknown_host() -> None:
    url = "http://confcli.invalid/page"
    assert refused(url).startswith(f"{url}: no such host is known; ")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_port_where_nobody_listens(host: str) -> None:
    with Server() as gone:
        port = gone.server_port
    url = f"http://{host}:{port}/"
    assert refused(url).startswith(f"{url}: the server refuses the connection; ")


def test_no_tls(server: Server) -> None:
    assert "no secure connection" in refused(server.url(scheme="https"))


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (ssl.SSLCertVerificationError("self-signed"), "certificate is not trusted"),
        (ExceptionGroup("two addresses", [ConnectionRefusedError()] * 2), "refuses the connection"),
        (OSError("no route to host"), "connection was lost"),
    ],
)
def test_what_a_local_server_cannot_do(
    monkeypatch: pytest.MonkeyPatch, cause: Exception, words: str
) -> None:
    async def send(_: object, request: httpx.Request, **__: object) -> None:
        raise httpx.ConnectError("failed", request=request) from cause

    monkeypatch.setattr(httpx.AsyncClient, "send", send)
    assert words in refused("https://example.invalid/")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HTTP_PROXY", "nonsense://me:secret@127.0.0.1"),
        ("ALL_PROXY", "socks5://me:secret@127.0.0.1"),
        ("SSL_CERT_FILE", "/nowhere/secret.pem"),
    ],
)
def test_wrong_settings(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert name in refused("http://confcli.invalid/")


def test_a_proxy_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url())
    server.answers["http://confcli.invalid/page"] = page()
    assert got("http://confcli.invalid/page").content == PAGE


# No address of the web.


@pytest.mark.parametrize(
    "url",
    [
        "ftp://me:secret@example.org/page",
        "ftp://me:a/secret@example.org/page",
        "file:///etc/passwd",
        "example.org/page",
        "me:secret@example.org",
        " http://example.org",
        "",
    ],
)
def test_another_scheme(url: str) -> None:
    sentence = refused(url, WrongUsageError)
    assert sentence.endswith(": only http:// and https:// addresses can be fetched")


@pytest.mark.parametrize(
    "url",
    [
        "http:",
        "http://",
        "http:///page",
        "https:example.org",
        "http://[::1/",
        "http://example.org:99999/",
        "http://example.org:-1/",
        "http://example.org:port/",
        "http://xn--a.com/",
        "http://\u2603.invalid/",
        "http://a\nb/",
        "http://me:se/secret@example.org/",
        "http://me:se?secret@example.org/",
        "http://me:se\nsecret@example.org/",
    ],
)
def test_an_invalid_address(url: str) -> None:
    sentence = refused(url.replace("a\nb", "a\tb"))
    assert ": not a valid web address; one looks like https://" in sentence


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://example.org/a?key=1#b", "https://example.org/a"),
        ("https://me:secret@example.org:8/a", "https://example.org:8/a"),
        ("https://me@secret@example.org", "https://example.org"),
        ("https://example.org/@me/list?q=a@b", "https://example.org/@me/list"),
        ("me:secret@example.org", "example.org"),
        ("example.org/a", "example.org/a"),
    ],
)
def test_display(url: str, shown: str) -> None:
    assert display(url) == shown


# Progress.


def test_progress(server: Server) -> None:
    content = os.urandom(300_000)
    seen: list[tuple[int, int | None]] = []
    fetch(server.gives(page(content)), progress=lambda *step: seen.append(step))
    done = [step[0] for step in seen]
    assert len(done) > 1
    assert done == sorted(set(done))
    assert seen[-1] == (300_000, 300_000)
    assert {total for _, total in seen} == {300_000}


def test_progress_of_compressed_content_counts_what_is_sent(server: Server) -> None:
    packed = gzip.compress(PAGE)
    seen: list[tuple[int, int | None]] = []
    url = server.gives(page(packed, Content_Encoding="gzip"))
    fetch(url, progress=lambda *step: seen.append(step))
    assert seen[-1] == (len(packed), len(packed))


def test_progress_without_a_length(server: Server) -> None:
    chunk = b"%x\r\n%b\r\n0\r\n\r\n" % (len(PAGE), PAGE)

    def answer(handler: Handler) -> None:
        handler.begin(200, {"Transfer_Encoding": "chunked"})
        handler.wfile.write(chunk)

    seen: list[tuple[int, int | None]] = []
    fetch(server.gives(answer), progress=lambda *step: seen.append(step))
    assert {total for _, total in seen} == {None}


def test_what_progress_raises_is_not_of_the_network(server: Server) -> None:
    def interrupted(_: int, __: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fetch(server.gives(page()), progress=interrupted)
