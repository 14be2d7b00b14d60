"""A programme in Markdown: what it says, and that no text in it is markup."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import markdown
from confcli.export.interface import Manner
from confcli.export.markdown import MARKDOWN
from confcli.export.programme import line
from confcli.model.marks import Mark
from confcli.schedule.entries import Entry
from confcli.schedule.schedule import Schedule
from confcli.times.zones import zone
from tests.support.invented import schedule, session, talk
from tests.support.outlines import KITES, TEXTS, Block
from tests.support.outlines import markdown as read

MANNER = Manner("My kites", [zone("Asia/Tokyo")], datetime(2021, 5, 3, tzinfo=UTC))


def written(entries: Sequence[Entry], *zones: str) -> str:
    return MARKDOWN.write(
        entries, MANNER._replace(zones=[zone(name) for name in zones or ("UTC",)])
    )


def blocks(entries: Sequence[Entry], *zones: str) -> list[Block]:
    return read(written(entries, *zones))


def test_a_programme_has_days_times_and_all_that_is_known() -> None:
    made = schedule(session("Morning of Kites", KITES), session("Knots"))
    mark = Mark("must", ("wind",), "Ask *why*")
    marked = Schedule(made.listings, {made.talks[0].id: mark})
    assert blocks([*marked.talks, marked.sessions[1]], "Asia/Tokyo", "America/New_York") == [
        Block("h1", "My kites"),
        Block("p", "Times are in Asia/Tokyo, UTC+9."),
        Block("h2", "Wednesday 5 May 2021"),
        Block(
            "h3",
            "00:10–00:40 (−1d 11:10–11:40 America/New_York) Kites [fast] & <b>loose</b>",
            ("https://kites.org/a_%28b%29",),
        ),
        Block(
            "p",
            "Ada Verne, Bo Lê\n★ must · labels: wind · Hall A · Morning of Kites · oral\nvideo",
            ("https://kites.org/v",),
        ),
        Block("p", "My note: Ask *why*"),
        Block("p", "They fly."),
        Block("li", "high"),
        Block("li", "low"),
        Block("p", "Always."),
        Block("h2", "No time stated"),
        Block("h3", "Knots"),
    ]


def test_an_abstract_is_told_once_and_each_time_of_a_paper() -> None:
    twice = [talk("Kites", ["Ada"], "Fly.", f"2021-05-0{day} 10:00") for day in (4, 5)]
    made = schedule(session("Morning", twice[0]), session("Next", twice[1]))
    text = written(made.talks)
    assert (text.count("### 10:00 Kites"), text.count("Fly.")) == (2, 1)


def test_the_page_of_one_paper_has_all_its_times() -> None:
    twice = [talk("Kites", ["Ada"], "Fly.", f"2021-05-0{day} 10:00", room="A") for day in (4, 5)]
    (paper,) = schedule(session("Morning", twice[0]), session("Next", twice[1])).papers
    assert read(markdown.page(paper, MANNER)) == [
        Block("h1", "Kites"),
        Block("p", "Ada"),
        Block("p", "Times are in Asia/Tokyo, UTC+9."),
        Block("li", "Tuesday 4 May 2021, 19:00 · A · Morning"),
        Block("li", "Wednesday 5 May 2021, 19:00 · A · Next"),
        Block("p", "Fly."),
    ]


def test_whole_days_and_nights() -> None:
    night = talk("Night", start="2021-05-04 23:00", end="2021-05-05 01:00")
    whole = talk("Fair", start="2021-05-04 00:00", end="2021-05-05 00:00")
    shown = [
        it.text for it in blocks(schedule(session("All", night, whole)).talks) if it.kind == "h3"
    ]
    assert shown == ["23:00–01:00 +1d Night", "all day Fair"]


@pytest.mark.parametrize(
    "title",
    [
        "# Kites",
        "Kites #",
        "Kites *and* _knots_ and `code` ~~gone~~",
        "[click](javascript:fly) ![kite](x.png)",
        "<script>fly()</script> &lt;b&gt; &amp; &#35;",
        "- [ ] fly",
        "1. Kites",
        "> Kites",
        "snake_case and __init__ and C# and a|b",
        "\\*kites\\*",
        "]](x) [y]: z",
        "$x_1$ costs $5",
        "---",
    ],
)
@pytest.mark.parametrize("url", [None, "https://kites.org/a b>(c"])
def test_no_title_is_markup(title: str, url: str | None) -> None:
    made = schedule(session("All", talk(title, url=url, abstract="Flies.")))
    *_, heading, place, abstract = blocks(made.talks)
    links = ("https://kites.org/a%20b%3E%28c",) if url else ()
    assert heading == Block("h3", title, links)
    assert (place.text, abstract.text) == ("All", "Flies.")


def test_only_what_leads_to_the_web_is_linked() -> None:
    made = schedule(
        session("All", talk("Kites", url="javascript:fly()", slides="file:///etc/kites"))
    )
    assert [block.links for block in blocks(made.talks)] == [()] * 4


@given(TEXTS, TEXTS)
def test_any_text_is_shown_as_it_is(title: str, name: str) -> None:
    made = schedule(session("All", talk(title, [name], url="https://kites.org")))
    *_, heading, about = blocks(made.talks)
    assert heading == Block("h3", line(title), ("https://kites.org",))
    assert about.text.split("\n")[0] == line(name)


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_no_abstract_is_more_than_paragraphs_and_lists(parts: list[str]) -> None:
    made = schedule(session("All", talk("Kites", abstract="\n".join(parts))))
    found = blocks(made.talks)
    assert len(found) > 4
    assert {block.kind for block in found[4:]} <= {"p", "li"}
    assert all(block.links == () for block in found)


def test_each_of_several_conferences_is_named() -> None:
    other = schedule(session("All", talk("Knots")), conference="KnotCon 2022")
    made = schedule(session("All", talk("Kites")))
    assert [it.text for it in blocks([*made.talks, *other.talks])][3:] == [
        *("All · KiteCon 2021", "Knots", "All · KnotCon 2022")
    ]
    assert "KiteCon" not in written(made.talks)
