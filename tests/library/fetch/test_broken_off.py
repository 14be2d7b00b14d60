"""Answers that are too slow or break off."""

import ssl

import httpx2 as httpx
import pytest

from confcli.library.fetch import DEFAULT_LIMITS, Limits
from tests.support.web import PAGE, Handler, Server, endless, got, page, refused

#: Long enough for an immediate answer, short enough to wait for.
BRIEF = DEFAULT_LIMITS._replace(total=0.3)


def test_a_silent_server_times_out(server: Server) -> None:
    url = server.gives(lambda handler: handler.drip(b""))
    assert "timed out" in refused(url, limits=Limits(read=0.2))
    assert "within the time limit" in refused(url, limits=BRIEF)


def test_a_stalled_body_times_out(server: Server) -> None:
    url = server.gives(endless(b"", Content_Length=10))
    assert "timed out" in refused(url, limits=Limits(read=0.2))


def test_a_slow_body_times_out(server: Server) -> None:
    url = server.gives(endless(b"x"))
    sentence = refused(url, limits=BRIEF)
    assert sentence.startswith(f"{url}: not complete within the time limit; ")


def test_slow_headers_time_out(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        handler.drip(b"x")

    assert "within the time limit" in refused(server.gives(answer), limits=BRIEF)


def test_slow_compression_without_output_times_out(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(200, {"Content_Encoding": "gzip"})
        handler.wfile.write(b"\x1f\x8b\x08\x08" + bytes(6))
        handler.drip(b"x")  # an endless file name

    assert "within the time limit" in refused(server.gives(answer), limits=BRIEF)


def test_slow_redirects_time_out(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.server.over.wait(0.1)
        handler.begin(302, {"Location": "/"})

    url = server.gives(answer)
    assert "within the time limit" in refused(url, limits=BRIEF._replace(redirects=1000))


def test_a_body_shorter_than_its_length_is_cut_off(server: Server) -> None:
    assert "invalid or incomplete response" in refused(
        server.gives(page(Content_Length=len(PAGE) + 1))
    )


def test_a_length_that_is_not_a_number_is_refused(server: Server) -> None:
    assert "invalid or incomplete response" in refused(server.gives(page(Content_Length="many")))


def test_a_truncated_chunk_is_cut_off(server: Server) -> None:
    url = server.gives(page(b"3e8\r\nonly this", Transfer_Encoding="chunked"))
    assert "invalid or incomplete response" in refused(url)


def test_a_connection_closed_without_an_answer_is_cut_off(server: Server) -> None:
    assert "invalid or incomplete response" in refused(server.gives(lambda _: None))


def test_an_answer_that_is_not_http_is_refused(server: Server) -> None:
    def answer(handler: Handler) -> None:
        handler.wfile.write(b"SSH-2.0-Server\r\n\r\n")

    assert "invalid or incomplete response" in refused(server.gives(answer))


def test_an_unknown_host_is_reported() -> None:
    url = "http://confcli.invalid/page"
    assert refused(url).startswith(f"{url}: unknown host; ")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_closed_port_is_reported(host: str) -> None:
    with Server() as gone:
        port = gone.server_port
    url = f"http://{host}:{port}/"
    assert refused(url).startswith(f"{url}: connection refused; ")


def test_a_server_without_tls_is_reported(server: Server) -> None:
    assert "no secure connection" in refused(server.url(scheme="https"))


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        (ssl.SSLCertVerificationError("self-signed"), "certificate is not trusted"),
        (ExceptionGroup("two addresses", [ConnectionRefusedError()] * 2), "connection refused"),
        (OSError("no route to host"), "connection was lost"),
    ],
)
def test_other_connection_errors_are_explained(
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
def test_an_invalid_setting_is_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert name in refused("http://confcli.invalid/")


def test_a_proxy_is_used(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url())
    server.answers["http://confcli.invalid/page"] = page()
    assert got("http://confcli.invalid/page").content == PAGE
