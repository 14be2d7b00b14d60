"""A local web server with answers set by the test."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx2 as httpx
import pytest

from confcli.library.fetch import DEFAULT_LIMITS, Fetched, fetch
from confcli.model.errors import ConfcliError, NetworkError, WrongUsageError

PAGE = b"Tue 4 May, 2 p.m. PDT\nInvited talk\n" * 100
SMALL = DEFAULT_LIMITS._replace(size=10_000, total=5)
Headers = dict[str, str | int]
Answer = Callable[["Handler"], None]
#: Has servers give these answers by address, and returns what they are asked.
Answers = Callable[[dict[str, httpx.Response]], list[httpx.Request]]


class Handler(BaseHTTPRequestHandler):
    """Send the answer for a path, and record the request."""

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
        """Send a piece repeatedly until the client disconnects or the test is over."""
        while not self.server.over.wait(0.01):
            self.wfile.write(piece)


class Server(ThreadingHTTPServer):
    """A server on a free port, with answers set by the test."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers: dict[str, Answer] = {}
        self.asked: list[Handler] = []
        self.over = threading.Event()

    def handle_error(self, *_: Any) -> None:
        """Ignore clients that hang up, as they do when a limit is reached."""

    def url(self, path: str = "/", login: str = "", scheme: str = "http") -> str:
        return f"{scheme}://{login}127.0.0.1:{self.server_port}{path}"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    def gives(self, answer: Answer, path: str = "/") -> str:
        self.answers[path] = answer
        return self.url(path)


@contextmanager
def serving() -> Iterator[Server]:
    """A server that runs in a thread."""
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield running
        finally:
            running.over.set()
            running.shutdown()
            thread.join()


def page(content: bytes = PAGE, status: int = 200, **headers: str | int) -> Answer:
    def answer(handler: Handler) -> None:
        handler.begin(status, {"Content_Length": len(content), **headers})
        handler.wfile.write(content)

    return answer


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
    """The one-sentence error with which a fetch fails."""
    with pytest.raises(ConfcliError) as failure:
        fetch(url, **options)
    assert type(failure.value) is kind
    sentence = str(failure.value)
    assert "\n" not in sentence
    assert "secret" not in sentence
    assert "; " in sentence or kind is WrongUsageError
    return sentence


def _numbers(host: str) -> list[str]:
    """The numeric addresses of a host: none, if it has a name."""
    return [host] if host[:1].isdigit() or ":" in host else []


def pretended(monkeypatch: pytest.MonkeyPatch) -> Answers:
    """Servers of any name and scheme, which exist in this process alone."""

    def serve(by_address: dict[str, httpx.Response]) -> list[httpx.Request]:
        asked: list[httpx.Request] = []

        def answer(request: httpx.Request) -> httpx.Response:
            asked.append(request)
            found = by_address[str(request.url)]
            return httpx.Response(found.status_code, headers=found.headers, stream=found.stream)

        def client(_: object) -> httpx.AsyncClient:
            return httpx.AsyncClient(transport=httpx.MockTransport(answer))

        monkeypatch.setattr("confcli.library.fetch._client", client)
        monkeypatch.setattr("confcli.library.local_hosts._numbers", _numbers)
        return asked

    return serve
