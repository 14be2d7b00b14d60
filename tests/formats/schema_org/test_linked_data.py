"""schema.org events as JSON-LD scripts."""

import json

import pytest

from tests.support.corpus import parse
from tests.support.refused import refused
from tests.support.schema_org import TALK, only, read


def test_events_in_a_graph_and_in_lists_are_read() -> None:
    listing = read({"@graph": [TALK, [{**TALK, "name": "Tails"}]]})
    titles = [talk.title for session in listing.sessions for talk in session.talks]
    assert titles == ["Kites", "Tails"]


@pytest.mark.parametrize(
    "script",
    [
        "//<![CDATA[\n%s\n//]]>",
        "/*<![CDATA[*/%s/*]]>*/",
        "<![CDATA[%s]]>",
        "%s",
    ],
)
def test_commented_out_scripts_and_line_breaks_in_strings_are_read(script: str) -> None:
    held = json.dumps({"@context": "https://schema.org", **TALK, "description": "One|two"})
    text = script % held.replace("|", "\n")
    page = f'<html><script type="application/ld+json">{text}</script></html>'
    found = only(parse(page))
    assert (found.title, found.abstract) == ("Kites", "One\ntwo")


def test_a_broken_script_leaves_the_others() -> None:
    held = '{"@context": "https://schema.org",\r\n "@type": "Event", "name": "Tails"\r\n'
    scripts = [json.dumps({"@context": "https://schema.org", **TALK}), held, "{]"]
    opened = '\r\n<script type="application/ld+json">\r\n'
    page = "".join(f"{opened}{script}</script>" for script in scripts)
    listing = parse(f"<html>{page}<p>Kites</p></html>")
    assert only(listing).title == "Kites"
    assert [problem.reason.partition(" JSON-LD: ")[2] for problem in listing.problems] == [
        "page.txt:7: invalid JSON: Expecting ',' delimiter",
        "page.txt:9: invalid JSON: Expecting property name enclosed in double quotes",
    ]


def test_a_broken_script_is_reported() -> None:
    held = '{"@context": "https://schema.org", "@type": "Event", "name": "Kites"'
    page = f'<html><script type="application/ld+json">{held}</script><p>Kites</p></html>'
    with refused(r"can't read a script of JSON-LD: page\.txt:1: invalid JSON"):
        parse(page)


def test_html_entities_are_unescaped() -> None:
    found = only(read({**TALK, "name": "Tea &amp; kites", "performer": {"name": "A &#8211; B"}}))
    assert (found.title, found.authors) == ("Tea & kites", ["A \N{EN DASH} B"])
