"""The five captured pages yield what a careful reader counts on them."""

import re
import tomllib
from collections import Counter

import pytest

from confcli.formats import registry
from confcli.formats.interface import Hints
from confcli.formats.syntax.document import Document
from confcli.formats.virtual import works as day_works
from confcli.library import bundled
from confcli.model.entities import Listing, Session, Talk
from confcli.programme.assembly import assemble
from tests.support.corpus import account_is_whole

PAGES = {path.name[:3]: path for path in sorted((bundled.folder() / "pages").glob("*.txt"))}
MANIFEST = tomllib.loads((bundled.folder() / "manifest.toml").read_text("utf-8"))
EMPTY = "an entry without title, authors or abstract"


def parse(number: str) -> Listing:
    page = next(page for page in MANIFEST["page"] if page["file"].startswith(number))
    hints = Hints(page["conference"], page["year"], page["zone"], page["basis"], page["evidence"])
    return registry.read(Document(page["file"], PAGES[number].read_bytes()), hints)


def only_session(number: str) -> Session:
    (session,) = parse(number).sessions
    return session


def by_type(session: Session) -> Counter[str | None]:
    return Counter(talk.type for talk in session.talks)


def bare(session: Session) -> list[Talk]:
    return [talk for talk in session.talks if not (talk.title or talk.authors or talk.abstract)]


@pytest.fixture(scope="module")
def day() -> dict[str, Session]:
    return {session.title: session for session in parse("001").sessions}


@pytest.mark.parametrize("number", PAGES)
def test_every_line_is_accounted_for(number: str) -> None:
    account_is_whole(parse(number), PAGES[number].read_bytes())


@pytest.mark.parametrize("number", ["000", "002", "003", "004"])
def test_session_pages_have_no_problems(number: str) -> None:
    assert parse(number).problems == []


def test_public_page_of_track_23() -> None:
    session = only_session("000")
    assert session.title == "Orals & Spotlights Track 23: Graph/Meta Learning/Software"
    assert session.chairs == ["Stephen Bach", "Tom Goldstein"]
    assert by_type(session) == {"oral": 3, "spotlight": 7, "q&a": 2, None: 2}
    assert len(bare(session)) == 2
    assert session.start
    assert session.start.isoformat() == "2020-12-09T18:00:00-08:00"
    assert session.end
    assert session.end.isoformat() == "2020-12-09T21:00:00-08:00"


def test_virtual_page_of_track_33() -> None:
    session = only_session("004")
    assert len(session.chairs) == 2
    assert by_type(session) == {"q&a": 2, None: 12}
    assert len(bare(session)) == 2
    assert sum(bool(talk.title and talk.authors and talk.abstract) for talk in session.talks) == 10


@pytest.mark.parametrize(
    ("number", "kinds"),
    [
        ("002", {"oral": 4, "spotlight": 10, "q&a": 3}),
        ("003", {"oral": 3, "spotlight": 12, "q&a": 3}),
    ],
)
def test_virtual_pages_of_oral_sessions(number: str, kinds: dict[str, int]) -> None:
    session = only_session(number)
    assert len(session.chairs) == 3
    assert by_type(session) == kinds
    works = [talk for talk in session.talks if talk.type != "q&a"]
    assert all(talk.title and talk.authors and talk.abstract for talk in works)


def test_day_page_has_every_session(day: dict[str, Session]) -> None:
    kinds = Counter(session.type for session in day.values())
    assert kinds == {
        "invited talk": 1,
        "poster session": 1,
        "oral session": 1,
        "closing remarks": 1,
        "workshop": 28,
    }
    assert all(s.abstract for s in day.values() if s.type == "workshop")
    assert all(s.end is None for s in day.values())
    assert [s.title for s in day.values() if s.start is None] == [
        "Self-Supervision for Learning from the Bottom Up"
    ]


def test_day_page_has_every_abstract(day: dict[str, Session]) -> None:
    assert len(day["Poster Session 12"].talks) == 66
    assert len(day["Oral Session 12"].talks) == 11
    works = [*day["Poster Session 12"].talks, *day["Oral Session 12"].talks]
    assert all(talk.abstract and not talk.title and not talk.authors for talk in works)


def test_one_block_of_the_day_page_holds_two_papers(day: dict[str, Session]) -> None:
    lengths = [
        len(re.sub("…$", "", talk.abstract or "").split()) for talk in day["Oral Session 12"].talks
    ]
    assert lengths[2:4] == [161, 200]


def test_cut_abstracts_of_the_day_page_have_200_words(day: dict[str, Session]) -> None:
    works = [*day["Poster Session 12"].talks, *day["Oral Session 12"].talks]
    cut = [talk.abstract for talk in works if talk.abstract and talk.abstract.endswith("…")]
    assert len(cut) == 18
    assert {len(text.removesuffix("…").split()) for text in cut} == {200}
    assert day_works.CUT_AFTER == 200


def test_day_page_reports_its_empty_entries() -> None:
    problems = parse("001").problems
    assert [problem.reason for problem in problems] == [EMPTY] * 9


@pytest.fixture(scope="module")
def iclr() -> Listing:
    (listing,) = assemble(parse(number) for number in ("003", "002", "001"))
    return listing


def talks_on_line(listing: Listing, number: int) -> list[Talk]:
    """The talks of the day page whose abstract begins with the text of this line."""
    line = Document("page", PAGES["001"].read_bytes()).lines[number - 1].text
    return [
        talk
        for session in listing.sessions
        if session.title in ("Poster Session 12", "Oral Session 12")
        for talk in session.talks
        if (talk.abstract or "").split("\n")[0] == line
    ]


@pytest.mark.parametrize(("poster", "oral"), [(19, 195), (39, 193), (125, 175), (166, 173)])
def test_papers_listed_twice_on_the_day_page_are_linked(
    iclr: Listing, poster: int, oral: int
) -> None:
    found = {talk.id: talk for line in (poster, oral) for talk in talks_on_line(iclr, line)}
    assert len(found) == 2
    assert len({talk.paper for talk in found.values()}) == 1


@pytest.mark.parametrize(
    ("line", "title"),
    [
        (61, "Async-RED: A Provably Convergent Asynchronous Block Parallel Stochastic Method"),
        (103, None),
        (105, "Global Convergence of Three-layer Neural Networks in the Mean Field Regime"),
    ],
)
def test_papers_titled_on_another_page_take_its_title(
    iclr: Listing, line: int, title: str | None
) -> None:
    talks = {talk.id: talk for session in iclr.sessions for talk in session.talks}
    (talk,) = talks_on_line(iclr, line)
    source = talks[talk.taken_from or ""]
    assert source.title
    assert (talk.title, talk.authors, talk.paper) == (source.title, source.authors, source.paper)
    assert title is None or source.title.startswith(title)
