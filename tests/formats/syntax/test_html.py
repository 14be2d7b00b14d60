"""Saved HTML yields the lines a reader sees, and parses like the text of the page."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.native import listing_json
from confcli.formats.syntax.document import Document
from confcli.model.entities import Session
from confcli.model.errors import InputError
from tests.support.corpus import PAGES, case_id, hints, parse
from tests.support.known import known
from tests.support.markup import as_paragraphs, broken
from tests.support.pages import day_page, days, public, public_page, sessions, virtual_page
from tests.support.reading import HINTS, KINDS, LINES, printed, try_to_read

TEXTS = [page for page in PAGES if page.suffix == ".txt"]


def lines(html: str) -> list[str]:
    return [line.text for line in Document("page.html", html.encode()).lines]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>a<p>b", ["a", "", "b"]),
        ("<div>a</div><div>b</div>c", ["a", "b", "c"]),
        ("<div><div><div>a</div></div></div> <div>b</div>", ["a", "b"]),
        ("<p>a <b>b</b><i>c</i>\n d</p>", ["a bc d"]),
        ("<p>a<br>b<br/><br>c", ["a", "b", "", "c"]),
        ("<p>a<br></p><p>b", ["a", "", "b"]),
        ("<h1>a</h1><ul><li>b</li><li>c</ul>", ["a", "", "b", "c"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a b", "c"]),
        ("<pre>a\n\n b</pre>c", ["a", "", "b", "", "c"]),
        (
            "<p>1 &lt; 2 &amp;&amp; &eacute;&#x2019;&nbsp;&#183; &unknown;",
            ["1 < 2 && é’ · &unknown;"],
        ),
        ("<p>a<script>b</script><style>c</style><!-- d --><svg><text>e</text></svg>", ["a"]),
        ("<nav>a</nav><header>b</header><article><header>c</header></article>", ["c"]),
        ("<main>a<footer>b</footer></main><footer>c</footer>", ["a", "b"]),
        ("<p>a</p><main>b</main><p>c</p>", ["b"]),
        ("<p>a</p><main> </main><p>b</p>", ["a", "", "b"]),
        ("<main>a</main><main>b</main>", ["a", "b"]),
        ("<button>a</button><select><option>b</select><noscript>c</noscript>d", ["d"]),
        ("<p hidden>a</p><p style='display: none'>b</p>", ["a", "", "b"]),
        ("<p></p><p> </p>", []),
    ],
)
def test_lines_are_as_a_reader_sees_them(body: str, expected: list[str]) -> None:
    assert lines(f"<html><body>{body}") == expected


@pytest.mark.parametrize(
    "beginning",
    [
        "<!DOCTYPE html>",
        "\ufeff\n <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'>",
        "<?xml version='1.0'?>\n<!-- saved -->\n<HTML>",
        "<!-- a\nb --><body class='c'>",
        "<div>",
        "<h1>",
        "<p>",
    ],
)
def test_html_is_recognised_by_its_content(beginning: str) -> None:
    assert Document("page.txt", f"{beginning}a<br>b".encode()).html


@pytest.mark.parametrize(
    "text", ["", "a <p>", "<", "<5 minutes", "<schedule>", "<?xml version='1.0'?><rss>", "<people>"]
)
def test_text_that_only_looks_like_html_is_not_html(text: str) -> None:
    document = Document("page.html", text.encode())
    assert document.html is None
    assert document.text == text


def test_many_comments_are_passed_over_in_no_time() -> None:
    assert Document("page", b"<!-- kites -->\n" * 200 + b"Kites").html is None


def test_utf_16_is_read() -> None:
    data = "<html><p>Krähenbühl".encode("utf-16")
    assert [line.text for line in Document("page.html", data).lines] == ["Krähenbühl"]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="iso-8859-1">', "latin-1"),
        ("<meta charset=windows-1252>", "cp1252"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-15'>", "iso8859-15"),
        ('<meta charset="Shift_JIS"><title>京都</title>', "shift_jis"),
        ('<meta charset="utf-16">', "utf-8"),
        ('<meta charset="hex">', "utf-8"),
        ('<meta charset="no such encoding">', "utf-8"),
    ],
)
def test_a_page_is_read_in_its_declared_encoding(head: str, encoding: str) -> None:
    said = "京都" if encoding == "shift_jis" else "Krähenbühl"
    data = f"<html>{head}<p>{said}".encode(encoding)
    assert [line.text for line in Document("page.html", data).lines] == [said]


@pytest.mark.parametrize("block", ["<div>a</div>", "<p>a", "<li>a", "<br>"])
def test_any_number_of_sibling_blocks_is_read(block: str) -> None:
    assert len(lines(f"<html>{block * 5_001}")) > 0


@pytest.mark.parametrize(
    ("head", "base"),
    [
        ("<base href='https://kites.example/2026/'>", "https://kites.example/2026/"),
        ("<link rel=canonical href='https://kites.example/a'>", "https://kites.example/a"),
        ("<meta property='og:url' content='http://kites.example/'>", "http://kites.example/"),
        ("<!-- saved from url=(0022)https://kites.example/ -->", "https://kites.example/"),
        ("<base href='/virtual/'>", None),
        ("<base href='file:///tmp/page.html'>", None),
        ("", None),
    ],
)
def test_the_base_address_is_the_one_stated_by_the_page(head: str, base: str | None) -> None:
    page = Document("page.html", f"<!doctype html>{head}<p>a".encode()).html
    assert page
    assert page.base == base


@pytest.mark.parametrize(
    ("title", "edition"),
    [
        ("ICML 2026 Papers", "ICML 2026"),
        ("Papers | NeurIPS 2025", "NeurIPS 2025"),
        ("ICML 2026 Tutorials</title><title>ICML 2026", "ICML 2026"),
        ("ICML 2026 and ICLR 2026", None),
        ("Best of 2012", None),
        ("ICML", None),
    ],
)
def test_the_edition_is_the_one_in_the_title(title: str, edition: str | None) -> None:
    data = f"<html><head><title>{title}</title></head><body>a".encode()
    assert Document("page.html", data).edition == edition


@pytest.mark.parametrize("page", TEXTS, ids=case_id)
def test_a_corpus_page_parses_the_same_as_html(page: Path) -> None:
    seen = [line.text for line in Document(page.name, page.read_bytes()).lines]
    parsed = [
        parse(text, name=page.name, **hints(page)) for text in (page.read_bytes(), broken(seen))
    ]
    assert "HTML" in parsed[1].sources[0].why
    parsed[0].sources[0].why = parsed[1].sources[0].why
    assert listing_json.dumps(parsed[0]) == listing_json.dumps(parsed[1])


def check(page: str, expected: list[Session], **hints: Any) -> None:
    found = parse(as_paragraphs(page.split("\n")), **hints)
    assert found.problems == []
    assert printed(found.sessions) == printed(expected)
    assert printed(parse(page, **hints).sessions) == printed(expected)


@given(sessions(KINDS), st.booleans())
def test_any_session_page_is_read_back(session: Session, kind_above: bool) -> None:
    page = virtual_page(session, " · ", twelve=False, kind_above=kind_above)
    check(page, [session], year=known(session.start).year)


@given(sessions(KINDS))
def test_any_public_page_is_read_back(session: Session) -> None:
    check(public_page(session), [public(session)], timezone="America/Los_Angeles")


@given(days())
def test_any_day_page_is_read_back(programme: list[Session]) -> None:
    page = day_page(programme, "[ Virtual ]", known(programme[0].timezone))
    check(page, programme, year=known(programme[0].start).year)


TAGS = """
    <p> </p> <div> </div> <br> <h3> </h3> <table> <tr> <td> </table> <pre> </pre> <ul> <li> <b> </b>
    <a> <script> </script> <!-- --> <nav> </nav> <main> </main> <header> </header> <section> <head>
    <title> </title> <body> </body> </html> <template> <noscript> <![CDATA[ ]]> & &amp; &#0; <div>
    <svg> <select> <option> < > <1
""".split()
CARDS = [
    '<div class="event-card" data-event-id="1">',
    '<div class="event-card">',
    '<span class="event-type-badge">',
    "</span>",
    '<h3 class="event-title"><a href="http://[">',
    '<h3 class="event-title"><a href="/virtual/2026/1">Kites</a></h3>',
    '<div class="event-speakers">',
    '<span class="meta-pill time">',
    '<span class="meta-pill">',
    '<div class="abstract-text">',
    "<base href='http://['>",
    "<link rel=canonical href='https://kites.example/'>",
    "Workshop",
    "Poster",
    "2 Events",
    "View full details",
    "Jul 7, 10:00 PM - 10:15 AM",
    "Feb 29, 10:00 AM",
    "Registration Required",
    "/static/virtual/data/icml-2026-orals-posters.json",
]
PARTS = st.sampled_from([*TAGS, *CARDS])


@given(st.lists(PARTS | LINES, max_size=40).map("\n".join), HINTS)
def test_any_tag_soup_is_accounted_for_or_refused(soup: str, hints: Mapping[str, Any]) -> None:
    try_to_read(f"<html>{soup}".encode(), hints)


def test_the_html_library_is_imported_only_for_html() -> None:
    code = """if True:
        import sys
        from confcli.formats.interface import Hints
        from confcli.formats.registry import read
        from confcli.formats.syntax.document import Document
        read(Document("page", b"Tue 4 May 2021 19:00 - 19:15 PDT"), Hints())
        assert "selectolax" not in sys.modules
        read(Document("page", b"<p>Tue 4 May 2021 19:00 - 19:15 PDT"), Hints())
        assert "selectolax" in sys.modules
    """
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_listing_is_named_after_the_title_of_its_page() -> None:
    page = "<title>ICLR 2021</title><p>Oral Session 5<p>Tue 4 May 19:00 - 19:15 PDT"
    found = parse(page)
    assert (found.conference, found.sources[0].year) == ("ICLR 2021", 2021)
    assert parse(page, conference="Kites 2010").conference == "Kites 2010"
    wrong = page.replace("ICLR 2021", "ICLR 2022")
    with pytest.raises(InputError, match="these fit: 2010, 2021"):
        parse(wrong)
