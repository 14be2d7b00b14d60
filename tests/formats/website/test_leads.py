"""Where a page leads to programmes: by the markup that services and sites really use."""

import pytest

from confcli.formats.syntax.document import Document
from confcli.formats.website import links
from confcli.formats.website.lead import Lead, Promise
from confcli.formats.website.leads import leads

AT = "https://kites.org/2026/"
#: The address of an event in pretalx, and the schedule that it exports.
EVENT = "https://pretalx.example/kites-2026"
EXPORT = f"{EVENT}/schedule/export/schedule.json"
SESSIONIZE = "https://sessionize.com/api/v2/jl4ktls0/view"


def found(body: str, at: str = AT, head: str = "") -> list[Lead]:
    page = f"<!DOCTYPE html><html><head><title>K</title>{head}</head><body>{body}</body></html>"
    html = Document("kites.html", page.encode()).html
    assert html
    return leads(html, at)


def addresses(body: str, at: str = AT, head: str = "") -> list[str]:
    return [each.address for each in found(body, at, head)]


@pytest.mark.parametrize(
    ("markup", "kind", "address"),
    [
        # The widget as pretalx documents it, and its scripts of several versions.
        (
            f'<pretalx-schedule event-url="{EVENT}/" locale="en" format="grid"></pretalx-schedule>',
            "pretalx",
            EXPORT,
        ),
        (f'<script src="{EVENT}/schedule/widget/v2.en.js"></script>', "pretalx", EXPORT),
        (f'<script src="{EVENT}/widgets/schedule.js"></script>', "pretalx", EXPORT),
        (
            f"<script>fetch('{EVENT}/schedule/v/0.4.10/widgets/schedule.json')</script>",
            "pretalx",
            EXPORT,
        ),
        (f'<a href="{EVENT}">Talks</a>', "pretalx", EXPORT),
        (
            "<script>fetch('https://pretalx.example/api/events/kites-2026/schedules/latest/')"
            "</script>",
            "pretalx",
            EXPORT,
        ),
        (f'<a href="{EVENT}/cfp">Propose a talk</a>', "pretalx", EXPORT),
        (f'<a href="{EVENT}/schedule/#2026-05-04">Schedule</a>', "pretalx", EXPORT),
        (
            '<a href="https://cfp.kites.example/k26/talk/AB3DE7/">Knots</a>',
            "pretalx",
            "https://cfp.kites.example/k26/schedule/export/schedule.json",
        ),
        # Sessionize: an embedded view, a frame, and a call in a script, perhaps within JSON.
        (f'<script src="{SESSIONIZE}/GridSmart"></script>', "Sessionize", f"{SESSIONIZE}/All"),
        (f'<iframe src="{SESSIONIZE}/GridSmart"></iframe>', "Sessionize", f"{SESSIONIZE}/All"),
        (f"<script>fetch('{SESSIONIZE}/Speakers')</script>", "Sessionize", f"{SESSIONIZE}/All"),
        (
            '<script>{"api": "https:\\/\\/sessionize.com\\/api\\/v2\\/jl4ktls0"}</script>',
            "Sessionize",
            f"{SESSIONIZE}/All",
        ),
        (
            '<a id="sched-embed" href="//kites26.sched.com/">View the schedule</a>',
            "Sched",
            "https://kites26.sched.com/all.ics",
        ),
        (
            '<script src="//kites26.sched.com/js/embed.js"></script>',
            "Sched",
            "https://kites26.sched.com/all.ics",
        ),
        (
            '<iframe src="https://calendar.google.com/calendar/embed?mode=WEEK&amp;src=k1%40group.'
            'calendar.google.com&amp;ctz=Europe%2FBerlin"></iframe>',
            "Google Calendar",
            "https://calendar.google.com/calendar/ical/k1%40group.calendar.google.com/public/"
            "basic.ics",
        ),
        (
            "<script>load('/static/virtual/data/kites-2026-orals-posters.json')</script>",
            "virtual site",
            "https://kites.org/static/virtual/data/kites-2026-orals-posters.json",
        ),
        ('<a href="webcal://kites.org/ical.php">Subscribe</a>', "calendar", f"{AT[:-5]}ical.php"),
        ('<a href="kites.ics">Subscribe</a>', "calendar", f"{AT}kites.ics"),
        ('<a href="/2026/schedule/ical">iCal</a>', "calendar", f"{AT}schedule/ical"),
        ('<a href="../frab.xml">XML</a>', "schedule file", "https://kites.org/frab.xml"),
        ('<a href="schedule.json">JSON</a>', "schedule file", f"{AT}schedule.json"),
        ('<a href="/2026/schedule/xml">XML</a>', "schedule file", f"{AT}schedule/xml"),
        (
            "<script>fetch('data/sessions.json')</script>",
            "schedule file",
            f"{AT}data/sessions.json",
        ),
        ('<script src="data/program.js"></script>', "schedule file", f"{AT}data/program.js"),
        ('<a href="/program/">Programme</a>', "page", "https://kites.org/program/"),
        ('<a href="/p?id=3">Full programme 2026</a>', "page", "https://kites.org/p?id=3"),
        ('<a href="/fahrplan"><img src="x.png"></a>', "page", "https://kites.org/fahrplan"),
        ('<a href="https://www.kites.org/a/">日程</a>', "page", "https://www.kites.org/a/"),
        ('<a href="https://www.kites.org/b/">大会日程</a>', "page", "https://www.kites.org/b/"),
        ('<a href="https://indico.k.ch/e/k26">x</a>', "page", "https://indico.k.ch/e/k26"),
        ('<iframe src="/agenda.html"></iframe>', "page", "https://kites.org/agenda.html"),
        (
            '<a href="https://cfp.ropes.org/k26/schedule/">Schedule</a>',
            "pretalx",
            "https://cfp.ropes.org/k26/schedule/export/schedule.json",
        ),
    ],
)
def test_each_kind_is_found(markup: str, kind: str, address: str) -> None:
    (lead,) = found(markup)
    assert (lead.kind, lead.address) == (kind, address)
    assert lead.why


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("text/calendar", "calendar"),
        ("application/json", "schedule file"),
        ("application/xml; charset=utf-8", "schedule file"),
        ("application/rss+xml", None),
        ("application/json+oembed", None),
        ("text/html", None),
    ],
)
def test_a_page_in_another_form_is_found(type_: str, kind: str | None) -> None:
    link = f'<link rel="alternate" type="{type_}" title="Kites" href="/events/?a=1">'
    expected = [(kind, "https://kites.org/events/?a=1")] if kind else []
    assert [(each.kind, each.address) for each in found("", head=link)] == expected
    assert found("", head=link.replace("alternate", "preload")) == []


@pytest.mark.parametrize(
    "markup",
    [
        # What WordPress states on each page, of itself.
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/12">',
        '<link rel="alternate" type="application/json" title="News" href="/feed.json">',
        '<a href="/committee/">Program Committee</a>',
        '<a href="/x/">Call for talks</a>',
        '<a href="/x/">Sponsorship Programme</a>',
        '<a href="/x/">The keynote talks of all our guests are on a page of their own</a>',
        '<a href="/program.pdf">Programme</a>',
        '<a href="https://ropes.org/schedule/">Schedule</a>',
        '<a href="https://ropes.org/">Schedule</a>',
        '<a href="https://pretalx.com">powered by pretalx</a>',
        '<a href="https://pretalx.com/p/about/">pretalx</a>',
        '<a href="https://docs.pretalx.org/user/">pretalx</a>',
        '<a href="https://www.sched.com/">Sched</a>',
        '<iframe src="https://video.example/embed/1" title="Talks"></iframe>',
        '<script src="/schedule.js"></script>',
        "<script>fetch('https://kites.org/fonts.json'); x = 'schedule.json is there'</script>",
        "<p>https://kites.org/schedule.json</p>",
    ],
)
def test_other_links_are_left_alone(markup: str) -> None:
    assert found(markup) == []


@pytest.mark.parametrize(
    "href",
    [
        *("javascript:alert(1)", "data:text/calendar,schedule.ics", "file:///schedule.ics"),
        *("ftp://kites.org/schedule.ics", "mailto:schedule@kites.org", "//", "http://"),
        *("http://[::1/schedule.ics", "https://kites.org/sche\x01dule.ics", "#schedule", "", " "),
        "https://kites.org/" + "schedule/" * 1000 + "a.ics",
    ],
)
def test_what_is_no_web_address_is_left_out(href: str) -> None:
    assert found(f'<a href="{href}">Schedule</a>') == []


def test_an_address_has_no_login() -> None:
    body = '<a href="https://me:secret@kites.org/schedule.ics">Schedule</a>'
    assert addresses(body) == ["https://kites.org/schedule.ics"]


def test_the_most_promising_comes_first_and_each_once() -> None:
    body = f"""
        <a href="/schedule/">Schedule</a><a href="a.ics">A</a><a href="b.ics">All talks</a>
        <script src="{SESSIONIZE}/GridSmart"></script><a href="/frab.xml">XML</a>
        <a href="/frab.xml#top">XML again</a><script src="{SESSIONIZE}/Speakers"></script>
        <a href="https://cfp.ropes.org/k26/schedule">Talks</a><a href="{AT}">Schedule</a>
        <a href="/talks/">Accepted talks</a><a href="https://k26.sched.com/">Talks</a>"""
    assert [each.promise for each in found(body)] == list(Promise)
    assert addresses(body)[:5] == [
        "https://kites.org/frab.xml",
        f"{SESSIONIZE}/All",
        "https://k26.sched.com/all.ics",
        f"{AT}b.ics",
        f"{AT}a.ics",
    ]


def test_calendars_of_single_talks_are_left_alone() -> None:
    talks = "".join(f'<a href="/talks/{n}.ics">Add to calendar</a>' for n in range(9))
    assert addresses(talks + '<a href="/all.ics">All</a>') == ["https://kites.org/all.ics"]


@pytest.mark.parametrize("page", ["", "talk/ABC/", "cfp", "schedule/", "speaker/DEF/"])
def test_a_page_of_pretalx_is_known_by_its_generator(page: str) -> None:
    generator, event = '<meta name="generator" content="pretalx">', "https://talks.kites.org/k26/"
    assert addresses("", event + page, generator) == [f"{event}schedule/export/schedule.json"]


@pytest.mark.parametrize(
    ("at", "body"),
    [
        ("https://indico.kites.org/event/12/timetable/", ""),
        ("https://indico.kites.org/event/12/", '<a href="https://getindico.io">Indico</a>'),
    ],
)
def test_a_page_of_indico_is_known(at: str, body: str) -> None:
    assert addresses(body, at) == [
        "https://indico.kites.org/export/event/12.json?detail=contributions",
        "https://indico.kites.org/event/12/event.ics?scope=contribution",
    ]


def test_indico_is_known_at_any_host_by_its_footer() -> None:
    footer = '<footer>Powered by <a href="https://getindico.io">Indico</a></footer>'
    assert len(addresses(footer, "https://events.kites.org/event/12/")) == 2
    assert addresses("", "https://events.kites.org/event/12/") == []


def test_a_page_of_a_virtual_site_suggests_its_feed() -> None:
    (lead,) = found("", "https://kites.cc/virtual/2026/index.html")
    assert lead.address == "https://kites.cc/static/virtual/data/kites-2026-orals-posters.json"
    assert lead.promise == Promise.GUESS


@pytest.mark.parametrize(
    ("base", "address"),
    [
        ("/k/", "https://kites.org/k/a.ics"),
        ("https://ropes.org/", "https://ropes.org/a.ics"),
        ("javascript:alert(1)", f"{AT}a.ics"),
    ],
)
def test_addresses_are_relative_to_the_base_of_the_page(base: str, address: str) -> None:
    assert addresses('<a href="a.ics">A</a>', head=f'<base href="{base}">') == [address]


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("https://www.kites.org/a", "kites.org"),
        ("https://cfp.kites.co.uk/", "kites.co.uk"),
        ("https://kites.de/", "kites.de"),
        ("https://127.0.0.1:80/", "127.0.0.1"),
        ("https://localhost/", "localhost"),
    ],
)
def test_the_hosts_of_a_site_share_a_domain(address: str, domain: str) -> None:
    assert links.Link.to(address).site == domain


def test_no_more_links_are_read_than_a_page_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "_MOST", 1000)
    body = "".join(f'<a href="/talks{n}/">Schedule</a>' for n in range(5000))
    assert len(found(body)) == 1000


def test_the_text_of_links_within_links_is_read_once() -> None:
    depth = 90
    body = '<table><tr><td><a href="/x">word '.join(["", *[""] * depth])
    html = Document("k", f"<html><body>{body}".encode()).html
    assert html
    texts = [each.text for each in links.links(html, AT)]
    assert len(texts) == depth
    assert set(texts) == {"word"}
