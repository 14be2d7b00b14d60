"""The page as a whole: what it holds, and that nothing in it is markup or runs but its own."""

import re
from base64 import b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser, LexborNode

from confcli.export.html.form import HTML
from confcli.export.interface import Manner
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.harness import ROOT
from tests.support.invented import schedule, session, talk

FOLDER = ROOT / "confcli" / "export" / "html"
MANNER = Manner("KiteCon 2021", [zone("UTC")], datetime(2021, 5, 3, tzinfo=UTC))
KITES = talk(
    "Kites <b>&amp;</b> \"loose\" 'ends'",
    ["Ada Verne", "Bo Lê"],
    "They fly.\n\n- high\n- low\n\nSee https://kites.org/a?b=1&c=2.",
    "2021-05-04 15:10",
    "2021-05-04 15:40",
    room="Hall A",
    type="oral",
    url="https://kites.org/a",
    recording="https://kites.org/v",
)
#: What would end a title, a script or an attribute, or run, or hide.
HOSTILE = (
    "</script><script>alert(1)</script>",
    "</title></style><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<!--",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt;&#0;",
    "\u202egnp.exe\u2066",
    "\x1b[31mred\x07",
    "a\x00b",
)


def written(entries: Sequence[Entry], manner: Manner = MANNER) -> str:
    return HTML.write(entries, manner)


def page(entries: Sequence[Entry], manner: Manner = MANNER) -> LexborHTMLParser:
    return LexborHTMLParser(written(entries, manner))


def text(node: LexborNode | LexborHTMLParser, selector: str) -> str:
    found = node.css_first(selector)
    assert found is not None, selector
    return found.text().strip()


def test_a_talk_has_all_that_is_known_of_it() -> None:
    made = schedule(session("Morning of Kites", KITES, chairs=["Cy"]))
    found = page(made.talks).css_first(f"main li#{made.talks[0].id}")
    assert found is not None
    assert text(found, "h4") == "Kites <b>&amp;</b> \"loose\" 'ends'"
    assert [node.text() for node in found.css("p.w, p.p")] == ["15:10–15:40", "Ada Verne, Bo Lê"]
    links = {node.text(): node.attributes["href"] for node in found.css("a")}
    assert links == {
        "Kites <b>&amp;</b> \"loose\" 'ends'": "https://kites.org/a",
        "video": "https://kites.org/v",
        "https://kites.org/a?b=1&c=2": "https://kites.org/a?b=1&c=2",
    }
    assert [node.text() for node in found.css("details li")] == ["high", "low"]


def test_days_sessions_and_talks_have_anchors() -> None:
    made = schedule(session("Morning", KITES, talk("Knots", start="2021-05-04 16:00")))
    found = page(made.talks)
    anchors = ["2021-05-04", made.sessions[0].id, *(each.id for each in made.talks)]
    assert [each for each in anchors if not found.css_first(f'[id="{each}"]')] == []
    assert [node.attributes["href"] for node in found.css("nav a")] == ["#2021-05-04"]


def test_the_days_of_several_conferences_are_told_apart() -> None:
    talks = [
        each
        for name in ("KiteCon 2021", "KnotCon 2021")
        for each in schedule(session("Morning", KITES), conference=name).talks
    ]
    links = [node.text() for node in page(talks).css("nav a")]
    assert links == ["Tue 4 May KiteCon 2021", "Tue 4 May KnotCon 2021"]


def test_the_policy_allows_the_style_and_the_script_of_the_page_alone() -> None:
    made = page(schedule(session("Morning", KITES)).talks)
    meta = made.css_first('meta[http-equiv="Content-Security-Policy"]')
    assert meta is not None
    policy = dict(rule.split(" ", 1) for rule in (meta.attributes["content"] or "").split("; "))
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    for part in "style", "script":
        (only,) = made.css(part)
        hashed = b64encode(sha256(only.text().encode()).digest()).decode()
        assert policy[f"{part}-src"] == f"'sha256-{hashed}'"
    assert made.css("[style], [onclick], [onload], link, img, iframe, base") == []


def test_every_part_of_the_script_is_in_it() -> None:
    script = text(page(schedule(session("Morning", KITES)).talks), "script")
    parts = [path.read_text("utf-8").strip() for path in (FOLDER / "script").glob("*.js")]
    assert len(parts) > 5
    assert [part for part in parts if part not in script] == []


def test_the_page_loads_nothing() -> None:
    found = page(schedule(session("Morning", KITES)).talks)
    assert found.css("[src], link[href], object, embed") == []
    style = text(found, "style")
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_text_is_markup(hostile: str) -> None:
    plain = structure(page(everywhere("Kites").talks))
    assert structure(page(everywhere(hostile).talks, MANNER._replace(title=hostile))) == plain
    shown = written(everywhere(hostile).talks)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", shown)


@given(st.text(min_size=1).filter(str.strip))
def test_no_text_at_all_is_markup(title: str) -> None:
    made = schedule(session("All", talk(title, start="2021-05-04 10:00"), talk("Knots")))
    assert len(page(made.talks).css("main li")) == 3


def everywhere(said: str) -> Schedule:
    """A schedule with a text in every field."""
    made = talk(said, [said], said, "2021-05-04 15:10", room=said, type=said, track=said)
    made.status, made.board, made.url, made.slides = said, said, f"javascript:{said}", said
    return schedule(session("All", made, KITES, chairs=[said]), conference="KiteCon 2021")


def structure(found: LexborHTMLParser) -> list[tuple[str, tuple[str, ...]]]:
    """The elements of a page, and what attributes they have."""
    assert found.root is not None
    nodes = found.root.traverse(include_text=False)
    return [(node.tag or "", tuple(node.attributes)) for node in nodes if node.tag != "br"]


def test_only_what_leads_to_the_web_is_linked() -> None:
    made = talk("Kites", url="javascript:fly()", slides="file:///etc/passwd", recording="data:x")
    found = page(schedule(session("All", made)).talks)
    assert found.css("main a") == []


@pytest.mark.parametrize(
    "dead", ["https://[kites", "http://:80/", "https://<kites>.org", "https:///a"]
)
def test_what_leads_nowhere_stays_text(dead: str) -> None:
    made = talk("Kites", [], f"See {dead} or https://kites.org.", url=dead, recording=dead)
    found = page(schedule(session("All", made)).talks)
    assert [node.text() for node in found.css("main a")] == ["https://kites.org"]
    assert dead.removesuffix("/") in text(found, "main")


@pytest.mark.parametrize(
    "address",
    ["https://凧.org/a", "http://me@kites.org:80?a", "http://[::1]/", "HTTPS://KITES.org#a"],
)
def test_what_leads_to_a_host_is_linked(address: str) -> None:
    found = page(schedule(session("All", talk("Kites", url=address))).talks)
    assert len(found.css("main a")) == 1


def test_every_link_to_the_web_tells_it_nothing() -> None:
    found = page(schedule(session("All", KITES)).talks)
    links = [
        node for node in found.css("a") if not (node.attributes["href"] or "#").startswith("#")
    ]
    assert len(links) == 3
    assert {node.attributes["rel"] for node in links} == {"noopener noreferrer"}


def test_what_the_user_says_of_items_stays_with_the_user() -> None:
    made = schedule(session("Morning", KITES))
    mark = Mark("must", ("wind",), "Ask why")
    marked = Schedule(made.listings, {made.talks[0].id: mark})
    assert written(marked.talks) == written(made.talks)
