"""What a website leads to is tried within limits, and by the rules of any address."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.menus import entry, menu
from tests.support.web import Answers, Handler, Server, page, serving
from tests.support.websites import LOGIN, asked, calendar, html, noted, redirect, sent, sources


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def test_pages_that_lead_to_one_another_end(server: Server) -> None:
    nav = '<a href="/program">Program</a><a href="/schedule">Schedule</a><a href="/">Talks</a>'
    home = server.gives(html(nav))
    server.gives(html(nav), "/program")
    server.gives(redirect("/program"), "/schedule")
    result = confcli("add", home)
    assert result.code == 3
    assert asked(server) == ["/", "/program", "/schedule", "/program"]


def test_no_more_than_eight_requests_are_made(server: Server) -> None:
    links = "".join(f'<a href="/{n}/schedule.xml">Schedule</a>' for n in range(30))
    home = server.gives(html(links))
    for n in range(30):
        server.gives(page(b"", 404), f"/{n}/schedule.xml")
    result = confcli("add", home)
    assert (result.code, len(server.asked)) == (3, 8)
    sentence, *tried = result.err.splitlines()
    assert sentence == (
        f"confcli: {home}: a web page without events, and none of what it leads to is a programme:"
    )
    assert tried[0] == f"  {home}0/schedule.xml: HTTP 404; check the address"
    assert tried[-1] == "  23 more were not tried"


def test_redirects_are_requests_too(server: Server) -> None:
    home = server.gives(html('<a href="/0">Schedule</a><a href="/a.ics">A</a>'))
    for n in range(20):
        server.gives(redirect(f"/{n + 1}"), f"/{n}")
    server.gives(redirect("/0"), "/a.ics")
    result = confcli("add", home)
    assert (result.code, len(server.asked)) == (3, 8)
    assert "8 requests were made already" in result.err


def test_the_first_page_may_redirect_and_links_are_relative_to_where_it_leads(
    server: Server,
) -> None:
    server.gives(redirect("/en/2026/"))
    server.gives(html('<a href="kites.ics">Subscribe</a>'), "/en/2026/")
    server.gives(calendar(10, 11, 12), "/en/2026/kites.ics")
    assert confcli("add", server.url()).code == 0
    assert sources() == [server.url("/en/2026/kites.ics")]


def test_what_can_t_be_read_is_passed_over(server: Server) -> None:
    home = server.gives(
        html(
            '<a href="/gone/schedule.xml">A</a><a href="/schedule.json">B</a>'
            '<a href="/talks.csv">C</a><a href="/kites.ics">D</a>'
        )
    )
    server.gives(page(b"", 404), "/gone/schedule.xml")
    server.gives(page(LOGIN, Content_Type="text/html"), "/schedule.json")
    server.gives(page(b"\x89PNG\r\n"), "/talks.csv")
    taken = server.gives(calendar(10, 11, 12), "/kites.ics")
    result = confcli("add", home)
    assert (result.code, sources()) == (0, [taken])
    assert noted(result).startswith(f"found a programme in {home}: took {taken}")
    assert "Log in" in confcli("check", home, "-v").err


def test_a_calendar_of_less_is_passed_over_for_more(server: Server) -> None:
    home = server.gives(html('<a href="date.ics">All</a><a href="talks.ics">Subscribe</a>'))
    server.gives(calendar(10), "/date.ics")
    taken = server.gives(calendar(10, 11), "/talks.ics")
    result = confcli("add", home)
    assert sources() == [taken]
    others = f"also there: {server.url('/date.ics')} (calendar)"
    assert noted(result).startswith(f"found 2 possible programmes in {home}: took {taken}")
    assert noted(result).endswith(others)


def test_few_of_many_others_are_named(server: Server) -> None:
    names = [f"/{n}/schedule.xml" for n in range(5)]
    server.gives(html("".join(f'<a href="{each}">XML</a>' for each in names)))
    server.gives(calendar(10, 11), names[0])
    said = noted(confcli("add", server.url()))
    assert said.endswith(
        f"also there: {server.url(names[1])} (schedule file), {server.url(names[2])} "
        "(schedule file) and 2 more (confcli add --dry-run lists them)"
    )


def test_a_programme_that_lacks_its_zone_is_asked_about(server: Server) -> None:
    home = server.gives(html('<a href="talks.csv">Talks</a>'))
    server.gives(page(b"title,start\nA,2026-05-04 10:00\n", Content_Type="text/csv"), "/talks.csv")
    result = confcli("add", home, "-c", "Kites")
    assert result.code == 3
    assert result.err.startswith(f"confcli: {server.url('/talks.csv')}: ")
    assert f"try: confcli add {home} --conference Kites --source-tz" in result.err


def test_another_one_is_taken_that_states_its_zone(server: Server) -> None:
    home = server.gives(html('<a href="talks.csv">Talks</a><a href="a.ics">All</a>'))
    server.gives(page(b"title,start\nA,2026-05-04 10:00\n", Content_Type="text/csv"), "/talks.csv")
    taken = server.gives(calendar(10, 11), "/a.ics")
    result = confcli("add", home)
    assert (result.code, sources()) == (0, [taken])
    assert noted(result).endswith(f"also there: {server.url('/talks.csv')} (schedule file)")


def test_a_login_is_sent_to_its_own_server_alone(
    server: Server,
) -> None:
    with serving() as other:
        taken = other.gives(calendar(10, 11, 12), "/kites.ics")
        home = server.url(login="me:secret@")
        server.gives(html(f'<a href="/schedule.xml">A</a><a href="{taken}">B</a>'))
        server.gives(page(b"", 404), "/schedule.xml")
        assert confcli("add", home).code == 0
        sent = [each.headers["Authorization"] for each in server.asked]
        assert sent == ["Basic bWU6c2VjcmV0"] * 2
        assert [each.headers["Authorization"] for each in other.asked] == [None]


def test_a_page_that_leads_elsewhere_is_not_asked_for_a_login(
    server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def answer(handler: Handler) -> None:
        handler.begin(401, {"WWW-Authenticate": "Basic", "Content_Length": 0})

    monkeypatch.setenv("NETRC", str(tmp_path / "none"))
    monkeypatch.setattr("confcli.cli.logins.typed", lambda host: pytest.fail(host))
    home = server.gives(html('<a href="/kites.ics">All</a>'))
    server.gives(answer, "/kites.ics")
    result = confcli("add", home)
    assert (result.code, asked(server)) == (4, ["/", "/kites.ics"])
    assert "the server asks for a login" in result.err


def test_what_was_looked_for_is_said_where_there_is_nothing(server: Server) -> None:
    home = server.gives(html("<p>Welcome</p>"))
    for command in (("add",), ("add", "--dry-run"), ("check",)):
        error = confcli(*command, home).error()
        assert error.startswith(f"{home}: not a known schedule format: a web page (")
        assert "nor does it lead to a schedule file, a calendar" in error
    assert asked(server) == ["/"] * 3


def test_other_files_are_not_looked_into(server: Server) -> None:
    url = server.gives(page(b'{"a": "<a href=/schedule.ics>"}'), "/a.json")
    assert confcli("add", url).code == 3
    assert asked(server) == ["/a.json"]


def test_a_website_that_only_the_directory_names_is_not_followed(
    server: Server, tmp_path: Path
) -> None:
    home = server.gives(html('<a href="/a.ics">Schedule</a>'))
    named = tmp_path / "menu.json"
    named.write_bytes(menu(entry(url=home)))
    result = confcli("add", "kitecon-2026", "--directory", named)
    assert (result.code, asked(server)) == (3, ["/"])
    assert "a web page" in result.err


def test_a_page_of_one_s_own_is_not_followed(server: Server, tmp_path: Path) -> None:
    """Only a website that the user named leads anywhere."""
    file = tmp_path / "home.html"
    file.write_text(f'<!DOCTYPE html><html><a href="{server.url("/a.ics")}">Schedule</a>')
    assert confcli("add", file).code == 3
    assert asked(server) == []


def test_a_page_of_https_leads_to_http_only_if_that_is_allowed(answers: Answers) -> None:
    home, weak = "https://kites.example/", "http://kites.example/talks.csv"
    table = "title,start\nA,2026-05-04T10:00Z\nB,2026-05-04T11:00Z\n"
    body = f'<!DOCTYPE html><html><body><a href="{weak}">Schedule</a>'
    asked = answers({home: sent(body), weak: sent(table, "text/csv")})
    result = confcli("add", home, "-c", "Kites")
    assert (result.code, len(asked)) == (4, 1)
    assert f"{weak}: http:// on a page of https://" in result.err
    assert "--insecure-redirects" in result.err
    assert confcli("add", home, "-c", "Kites", "--insecure-redirects").code == 0


def test_a_calendar_to_subscribe_to_is_fetched_from_https(answers: Answers) -> None:
    home, taken = "https://kites.example/", "https://kites.example/ical.php"
    table = "title,start\nA,2026-05-04T10:00Z\nB,2026-05-04T11:00Z\n"
    body = '<!DOCTYPE html><html><body><a href="webcal://kites.example/ical.php">Subscribe</a>'
    answers({home: sent(body), taken: sent(table, "text/csv")})
    result = confcli("add", home, "-c", "Kites")
    assert (result.code, sources()) == (0, [taken])


def test_what_a_page_says_can_t_disturb_a_terminal(server: Server) -> None:
    home = server.gives(html('<a href="/a.ics" title="x">\x1b]52;c;eA==\x07 All\u202e</a>'))
    server.gives(calendar(10, 11), "/a.ics")
    for result in (confcli("add", "--dry-run", home), on_screen("add", home)):
        assert not set("\x07\u202e") & set(result.out + result.err)
        assert "\x1b]52" not in result.out + result.err


def test_a_page_that_forwards_stands_for_the_one_it_forwards_to(server: Server) -> None:
    refresh = '<meta http-equiv="Refresh" content="0; URL=\'/2026/\'">'
    home = server.gives(html("", head=refresh))
    server.gives(html('<a href="schedule/">Schedule</a>', head=refresh), "/2026/")
    server.gives(html('<a href="all.ics">All</a><a href="/x">Talks</a>'), "/2026/schedule/")
    taken = server.gives(calendar(10, 11), "/2026/schedule/all.ics")
    assert confcli("add", home).code == 0
    assert sources() == [taken]
    assert asked(server) == ["/", "/2026/", "/2026/schedule/", "/2026/schedule/all.ics"]


def test_pages_that_forward_to_one_another_end(server: Server) -> None:
    home = server.gives(html("", head='<meta http-equiv="refresh" content="0;url=/1">'))
    for n in range(1, 5):
        refresh = f'<meta http-equiv="refresh" content="0;url=/{n + 1}">'
        server.gives(html("", head=refresh), f"/{n}")
    assert confcli("add", home).code == 3
    assert asked(server) == ["/", "/1"]


def test_secrets_in_what_failed_are_not_shown(server: Server) -> None:
    home = server.gives(
        html('<a href="/a.ics?token=s3cret">All</a><a href="/b.ics?key=s3cret">B</a>')
    )
    for path in ("/a.ics?token=s3cret", "/b.ics?key=s3cret"):
        server.gives(page(b"", 404), path)
    for form in ((), ("--json",), ("-v",)):
        result = confcli("add", home, *form)
        assert result.code == 4
        assert "s3cret" not in result.out + result.err
