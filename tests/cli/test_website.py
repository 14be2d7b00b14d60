"""``add`` of a conference's website finds its programme."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harness import confcli, on_screen
from tests.support.web import Server, page, serving
from tests.support.websites import (
    SCHEDULE,
    asked,
    calendar,
    event,
    html,
    linked_data,
    noted,
    sources,
)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


def test_the_programme_that_a_page_links_to_is_added(server: Server) -> None:
    home = server.gives(html('<p>Welcome</p><a href="/a/kites.ics">Subscribe</a>'))
    taken = server.gives(calendar(10, 11, 12), "/a/kites.ics")
    result = confcli("add", home)
    assert (result.code, result.out.split(":")[0]) == (0, "KITES 2026")
    assert noted(result) == (
        f'found a programme in {home}: took {taken} (calendar: linked as "Subscribe")'
    )
    assert sources() == [taken]
    assert noted(confcli("update")) == "KITES 2026: unchanged"


def test_update_reads_what_was_taken_with_the_hints_of_then(server: Server) -> None:
    server.gives(html('<a href="talks.csv">Talks</a>'))
    rows = b"title,start,end\n" + b"".join(b"K%d,2026-05-04 1%d:00,\n" % (n, n) for n in range(4))
    server.gives(page(rows, Content_Type="text/csv"), "/talks.csv")
    zone = ("--source-tz", "Asia/Tokyo")
    assert confcli("add", server.url(), "-c", "Kites", *zone).code == 0
    server.asked.clear()
    server.gives(page(rows.replace(b"K3", b"Knots"), Content_Type="text/csv"), "/talks.csv")
    assert confcli("update").code == 0
    assert asked(server) == ["/talks.csv"]
    talks = confcli("talks", "-c", "Kites", "--fields", "title,start").rows()
    assert talks[-1] == ["Knots", "2026-05-04T04:00:00+00:00"]


@pytest.mark.parametrize("command", [("check",), ("talks", "-l"), ("diff", "{0}")])
def test_whatever_reads_a_source_finds_it(server: Server, command: tuple[str, ...]) -> None:
    home = server.gives(html('<a href="kites.ics">Subscribe</a>'))
    server.gives(calendar(10, 11, 12), "/kites.ics")
    result = confcli(*(each.format(home) for each in command), home)
    assert result.code == 0
    assert noted(result).startswith(f"found a programme in {home}: took ")


def test_a_dry_run_lists_the_leads_and_fetches_the_page_alone(server: Server) -> None:
    head = '<link rel="alternate" type="text/calendar" href="/feed?token=s3cret">'
    body = '<a href="/schedule/">Schedule</a><a href="frab.xml">XML</a>'
    home = server.gives(html(body, head=head))
    result = confcli("add", "--dry-run", home)
    assert result.rows() == [
        [server.url("/frab.xml"), "schedule file", 'linked as "XML"'],
        [f"{home}feed?token=…", "calendar", '<link rel="alternate" type="text/calendar">'],
        [server.url("/schedule/"), "page", 'linked as "Schedule"'],
    ]
    assert noted(result).startswith(f"{home} links to these; ")
    assert asked(server) == ["/"]
    assert sources() == []
    found = json.loads(confcli("add", "--dry-run", home, "--json").out)
    assert [each["kind"] for each in found] == ["schedule file", "calendar", "page"]
    lines = on_screen("add", "--dry-run", home).out.splitlines()
    assert lines[:2] == [server.url("/frab.xml"), '  schedule file · linked as "XML"']


def test_addresses_are_whole_on_a_narrow_screen(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    path = f"/{'kites-and-strings-' * 4}schedule.xml"
    home = server.gives(html(f'<a href="{path}">XML</a>'))
    assert on_screen("add", "--dry-run", home).out.splitlines()[0] == server.url(path)


@pytest.mark.parametrize("text", ["Schedule 2024", "Schedule (archive)", "Archived schedule"])
def test_schedules_of_other_years_go_last(server: Server, text: str) -> None:
    new = '<a href="/b/schedule.xml">Schedule 2026</a>'
    home = server.gives(html(f'<a href="/a/schedule.xml">{text}</a>{new}', title="Kites"))
    rows = confcli("add", "--dry-run", home).rows()
    assert [row[0] for row in rows] == [
        server.url("/b/schedule.xml"),
        server.url("/a/schedule.xml"),
    ]


def test_a_dry_run_shows_files_and_websites_one_after_the_other(
    server: Server, tmp_path: Path
) -> None:
    home = server.gives(html('<a href="kites.ics">Subscribe</a>'))
    file = tmp_path / "schedule.json"
    file.write_bytes(SCHEDULE)
    result = confcli("add", "--dry-run", file, home)
    assert result.out.startswith(f"{file}\n  format ")
    assert result.out.splitlines()[-1].startswith(server.url("/kites.ics"))
    refused = confcli("add", "--dry-run", file, home, "--json")
    assert refused.code == 2


def test_a_page_that_is_a_programme_is_taken_alone(server: Server) -> None:
    data = linked_data(*(event(f"2026-05-04T1{n}:00:00Z", name=f"Knot {n}") for n in range(3)))
    home = server.gives(html('<a href="schedule.json">Schedule</a>', head=data))
    result = confcli("add", home)
    assert (result.code, asked(server), sources()) == (0, ["/"], [home])


def test_the_conference_as_a_whole_is_not_its_programme(server: Server) -> None:
    home = server.gives(
        html('<a href="schedule.json">Schedule</a><a href="a.ics">A</a>', head=linked_data(event()))
    )
    server.gives(page(SCHEDULE), "/schedule.json")
    result = confcli("add", home)
    assert (result.code, sources()) == (0, [server.url("/schedule.json")])
    assert asked(server) == ["/", "/schedule.json"]


@pytest.mark.parametrize("start", ["2025-07-04", "2025-07-04T10:00:00"])
@pytest.mark.parametrize("kind", ["Event", "BusinessEvent"])
def test_the_conference_as_a_whole_needs_no_zone(server: Server, start: str, kind: str) -> None:
    data = linked_data(event(start, kind))
    home = server.gives(html('<a href="schedule.json">Schedule</a>', head=data))
    server.gives(page(SCHEDULE), "/schedule.json")
    listed = confcli("add", "--dry-run", home)
    assert (listed.code, listed.rows()[0][0]) == (0, server.url("/schedule.json"))
    result = confcli("add", home)
    assert (result.code, sources()) == (0, [server.url("/schedule.json")])


def test_the_conference_as_a_whole_needs_a_zone_where_it_is_all_there_is(server: Server) -> None:
    data = linked_data(event("2025-07-04"))
    home = server.gives(html('<a href="schedule.json">Schedule</a>', head=data))
    server.gives(page(b"", 404), "/schedule.json")
    result = confcli("add", home)
    assert (result.code, sources()) == (3, [])
    assert result.error().startswith(f"{home}: the page doesn't state a time zone; try: ")
    alone = server.gives(html("", head=data), "/alone")
    assert "doesn't state a time zone" in confcli("add", alone).error()


def test_a_page_of_one_talk_is_not_taken_for_a_conference(server: Server) -> None:
    slot = (
        "<h2>Oral Session 51</h2><p>Moderators: Ada Verne</p><p>Tue 4 May 19:00 - 19:15 PDT</p>"
        "<p>Oral</p><p>Kites and Tails</p><p>Ines Falk</p><p>They fly.</p>"
    )
    feed = "<script>load('/static/virtual/data/iclr-2021-orals-posters.json')</script>"
    home = server.gives(html(slot + feed, title="ICLR 2021 Oral Session 51"))
    assert "found       1 session, 1 talk" in confcli("check", home).out
    assert asked(server) == ["/"]


def test_it_is_taken_itself_where_it_leads_to_no_more(server: Server) -> None:
    home = server.gives(html('<a href="schedule.json">Schedule</a>', head=linked_data(event())))
    server.gives(page(b"", 404), "/schedule.json")
    assert confcli("add", home).code == 0
    assert sources() == [home]
    home = server.gives(html('<a href="a.ics">Save the date</a>', head=linked_data(event())), "/b")
    server.asked.clear()
    assert confcli("add", home).code == 0
    assert asked(server) == ["/b"]


def test_a_page_that_is_named_a_programme_is_looked_into_once(server: Server) -> None:
    event = server.url("/k26/")
    nav = '<nav><a href="/programme">Programme</a><a href="/agenda">Agenda</a></nav>'
    home = server.gives(html(nav))
    widget = f'<pretalx-schedule event-url="{event}"></pretalx-schedule><a href="/talks">Talks</a>'
    server.gives(html(nav + widget), "/programme")
    server.gives(page(SCHEDULE), "/k26/schedule/export/schedule.json")
    result = confcli("add", home)
    assert result.code == 0
    assert asked(server) == ["/", "/programme", "/k26/schedule/export/schedule.json"]
    assert noted(result) == (
        f"found a programme in {home}: took {event}schedule/export/schedule.json "
        "(pretalx: <pretalx-schedule>)"
    )
