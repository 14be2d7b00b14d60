"""Where pages and menus lead: no login goes there, nor does a site on the web lead to one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from confcli.library.addresses import Login, host_of
from confcli.library.local_hosts import is_local
from tests.support.harness import confcli
from tests.support.menus import entry, menu
from tests.support.web import Answers, Handler, Server, page, serving
from tests.support.websites import SCHEDULE, asked, html, redirect, sent, sources

SENT = "Basic bWU6c2VjcmV0"  # me:secret


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def private(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Server]:
    """Another server, which asks for a login that the user has for it."""

    def answer(handler: Handler) -> None:
        if handler.headers["Authorization"] != SENT:
            handler.begin(401, {"WWW-Authenticate": "Basic", "Content_Length": 0})
            return
        page(SCHEDULE)(handler)

    with serving() as running:
        monkeypatch.setenv("CONFCLI_LOGIN", f"me:secret@{running.host}")
        monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
        (tmp_path / "netrc").write_text("machine 127.0.0.1 login me password secret\n")
        running.gives(answer, "/schedule.json")
        yield running


def logins(server: Server) -> list[str | None]:
    return [each.headers["Authorization"] for each in server.asked]


def test_a_page_has_no_login_sent_to_another_host(server: Server, private: Server) -> None:
    home = server.gives(html(f'<a href="{private.url("/schedule.json")}">Schedule</a>'))
    result = confcli("add", home)
    assert (result.code, logins(private)) == (4, [None])
    assert "logins are only sent to hosts that you named" in result.err


def test_nor_where_its_own_links_are_redirected_to(server: Server, private: Server) -> None:
    home = server.gives(html('<a href="/schedule.json">Schedule</a>'))
    server.gives(redirect(private.url("/schedule.json")), "/schedule.json")
    assert (confcli("add", home).code, logins(private)) == (4, [None])


def test_nor_later_when_what_it_led_to_is_read_again(server: Server, private: Server) -> None:
    home = server.gives(html('<a href="/schedule.json">Schedule</a>'))
    server.gives(page(SCHEDULE), "/schedule.json")
    assert confcli("add", home).code == 0
    server.gives(redirect(private.url("/schedule.json")), "/schedule.json")
    assert (confcli("update").code, logins(private)) == (4, [None])


def test_nor_where_an_address_is_redirected_to(server: Server, private: Server) -> None:
    url = server.gives(redirect(private.url("/schedule.json")), "/schedule.json")
    result = confcli("add", url)
    assert (result.code, logins(private)) == (4, [None])
    assert "logins are only sent to hosts that you named" in result.err


def test_the_user_may_log_in_there(
    server: Server, private: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("confcli.cli.logins.typed", lambda _: Login("me", "secret"))
    url = server.gives(redirect(private.url("/schedule.json")), "/schedule.json")
    assert (confcli("add", url).code, logins(private)) == (0, [None, SENT])


def test_nor_by_a_menu(private: Server, tmp_path: Path) -> None:
    named = tmp_path / "menu.json"
    named.write_bytes(menu(entry(url=private.url("/schedule.json"))))
    result = confcli("add", "kitecon-2026", "--directory", named)
    assert (result.code, logins(private)) == (4, [None])
    assert "logins are only sent to hosts that you named" in result.err


def test_the_host_that_was_named_gets_it(private: Server) -> None:
    home = private.gives(html('<a href="/schedule.json">Schedule</a>'))
    assert (confcli("add", home).code, logins(private)) == (0, [None, None, SENT])
    private.asked.clear()
    assert (confcli("update").code, logins(private)) == (0, [None, SENT])
    assert confcli("add", private.url("/schedule.json")).code == 0


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://Kites.example/a", "kites.example"),
        ("https://kites.example:443", "kites.example"),
        ("http://kites.example:443/", "kites.example:443"),
        ("https://me:secret@kites.example:8443/@b", "kites.example:8443"),
        ("https://käfer.example/", "xn--kfer-loa.example"),
        ("http://[::1]:80/", "[::1]"),
        (f"https://{'a' * 70}.example/", f"{'a' * 70}.example"),
        ("/home/me/menu.json", ""),
    ],
)
def test_a_host_is_the_same_however_it_is_written(address: str, host: str) -> None:
    assert host_of(address) == host


LOCAL = [
    "http://127.0.0.1:{0}",
    "http://localhost:{0}",
    "http://kites.localhost:{0}",
    "http://printer.local",
    "http://2130706433:{0}",
    "http://0x7f.1:{0}",
    "http://0.0.0.0:{0}",
    "http://10.0.0.7",
    "http://192.168.1.1",
    "http://169.254.169.254",
    "http://100.64.0.1",
    "http://[::1]:{0}",
    "http://[fe80::1]",
    "http://[fd00::1]",
    "http://[::ffff:127.0.0.1]:{0}",
]


@pytest.mark.parametrize("host", LOCAL)
def test_addresses_of_this_machine_and_its_network_are_local(host: str) -> None:
    assert is_local(host.format("80") + "/schedule.json")


@pytest.mark.parametrize("host", ["93.184.215.14", "[2606:2800:21f:cb07:6820:80da:af6b:8b2c]"])
def test_others_are_not(host: str) -> None:
    assert not is_local(f"https://{host}/")


def test_where_a_name_leads_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = {"kites.example": "93.184.215.14", "trap.example": "127.0.0.1"}
    monkeypatch.setattr("confcli.library.local_hosts._numbers", lambda host: [numbers[host]])
    assert not is_local("https://kites.example/")
    assert is_local("https://TRAP.example./a")


@pytest.mark.parametrize("host", [LOCAL[0], LOCAL[1], LOCAL[3], LOCAL[7], LOCAL[11]])
def test_a_site_on_the_web_leads_to_none_of_them(answers: Answers, host: str) -> None:
    home, local = "http://kites.example/", f"{host.format(80)}/schedule.json"
    asked = answers({home: sent(f'<!DOCTYPE html><a href="{local}">Schedule</a>')})
    result = confcli("add", home)
    assert (result.code, [str(each.url) for each in asked]) == (4, [home])
    assert "of this machine or its network, where kites.example can't send anyone" in result.err


def test_where_the_host_itself_is_is_not_looked_up(
    answers: Answers, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, talks = "http://kites.example/", "http://kites.example/schedule.json"
    page = sent(f'<!DOCTYPE html><a href="{talks}">Schedule</a>')
    answers({home: page, talks: sent(SCHEDULE.decode(), "application/json")})
    monkeypatch.setattr("confcli.library.local_hosts._numbers", pytest.fail)
    assert confcli("add", home).code == 0


def test_nor_by_a_redirect_now_or_later(answers: Answers) -> None:
    home, talks = "http://kites.example/", "http://kites.example/schedule.json"
    page = sent(f'<!DOCTYPE html><a href="{talks}">Schedule</a>')
    away = sent("", status=302, location="http://127.0.0.1/schedule.json")
    asked = answers({home: page, talks: away})
    assert (confcli("add", home).code, len(asked)) == (4, 2)
    answers({home: page, talks: sent(SCHEDULE.decode(), "application/json")})
    assert (confcli("add", home).code, sources()) == (0, [talks])
    asked = answers({talks: away})
    result = confcli("update")
    assert (result.code, len(asked)) == (4, 1)
    assert "can't send anyone" in result.err


def test_nor_by_a_page_that_one_s_own_forwards_to(answers: Answers) -> None:
    home, web, local = "http://127.0.0.1/", "http://kites.example/", "http://127.0.0.1/talks.csv"
    forward = f'<!DOCTYPE html><meta http-equiv="refresh" content="0; url={web}">'
    asked = answers({home: sent(forward), web: sent(f'<!DOCTYPE html><a href="{local}">Talks</a>')})
    result = confcli("add", home)
    assert (result.code, len(asked)) == (3, 2)
    assert "where kites.example can't send anyone" in result.err


def test_nor_by_a_menu_on_the_web(answers: Answers, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = "https://menus.example/menu.json"
    monkeypatch.setenv("CONFCLI_DIRECTORY", usual)
    found = menu(entry(url="http://127.0.0.1/schedule.xml")).decode()
    asked = answers({usual: sent(found, "application/json")})
    result = confcli("add", "kitecon-2026")
    assert (result.code, len(asked)) == (4, 1)
    assert "where menus.example can't send anyone" in result.err


def test_one_s_own_site_leads_anywhere(server: Server) -> None:
    home = server.gives(html('<a href="/schedule.json">Schedule</a>'))
    taken = server.gives(page(SCHEDULE), "/schedule.json")
    assert confcli("add", home).code == 0
    assert sources() == [taken]


def test_what_can_t_be_fetched_is_said_to_be_that(server: Server) -> None:
    home = server.gives(html('<a href="/schedule.json">A</a><a href="/talks.csv">B</a>'))
    for path in ("/schedule.json", "/talks.csv"):
        server.gives(page(b"", 503), path)
    result = confcli("add", home)
    assert (result.code, result.err.count("HTTP 503")) == (4, 2)
    assert confcli("add", home, "--json").code == 4


def test_one_that_could_be_read_and_is_no_programme_is_input(server: Server) -> None:
    home = server.gives(html('<a href="/schedule.json">A</a><a href="/talks.csv">B</a>'))
    server.gives(page(b"", 503), "/schedule.json")
    server.gives(page(b"\x89PNG\r\n"), "/talks.csv")
    assert (confcli("add", home).code, len(asked(server))) == (3, 3)
