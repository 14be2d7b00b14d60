"""A random session, printed as each family of pages does, is read as it was."""

from dataclasses import replace

from corpus import PAGES, account_is_whole, parse
from hypothesis import example, given
from hypothesis import strategies as st
from pages import day_page, days, of, public, public_page, sessions, virtual_page, with_bytes

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session
from confcli.model.errors import ConfcliError

KINDS = ["oral", "spotlight", "poster", "q&a", "break", "contributed talk", None]
as_bytes = st.tuples(
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.sampled_from(
        [
            lambda line: line,
            lambda line: f"{line} \t",
            lambda line: line.replace(" ", "\u00a0"),
            lambda line: f"  {line}",
        ]
    ),
)


def check(page: str, form: tuple, expected: list[Session], **hints: object) -> None:
    data = with_bytes(page, *form)
    listing = parse(data, **hints)
    assert listing.problems == []
    # Printed, since == does not tell the two 1 a.m.s of a night apart.
    assert printed(listing.sessions) == printed(expected)
    account_is_whole(listing, data)


def printed(sessions: list[Session]) -> str:
    return listing_json.dumps(Listing("", sessions=sessions))


@given(sessions(KINDS), st.sampled_from([" · ", " ⋅ "]), st.booleans(), st.booleans(), as_bytes)
def test_virtual_session(session, dot, twelve, kind_above, form):
    page = virtual_page(session, dot, twelve, kind_above)
    check(page, form, [session], year=session.start.year)


@given(sessions(KINDS), as_bytes)
def test_public_page(session, form):
    check(public_page(session), form, [public(session)], timezone="America/Los_Angeles")


@given(days(), st.sampled_from(["[ Virtual ]", "[ Virtual ] [ Slides ]", ""]), as_bytes)
def test_day_page(programme, row, form):
    page = day_page(programme, row, programme[0].timezone)
    check(page, form, programme, year=programme[0].start.year)


@given(sessions(["oral", "spotlight", "q&a"]), st.randoms(use_true_random=False))
def test_slots_in_any_order_are_kept_in_it(session, random):
    programme = [talk for talk in session.talks if talk.title]
    random.shuffle(programme)
    page = virtual_page(replace(session, talks=programme), " · ", twelve=False, kind_above=True)
    if programme:
        found = parse(page, year=of(session.start).year)
        assert [talk.title for talk in found.sessions[0].talks] == [
            talk.title for talk in programme
        ]
        assert {problem.reason for problem in found.problems} <= {
            "it starts before what is above it: kept in the order of the page"
        }


LINES = st.sampled_from(
    [
        "",
        "",
        "Skip to yearly menu bar Skip to main content",
        "Session",
        "Timezone: America/New_York",
        "Timezone: Nowhere",
        "Moderators: Ada Verne · Mira Sol",
        "Session chairs",
        "Ada Verne, Mira Sol",
        "Ada Verne · Mira Sol",
        "· ·",
        "Abstract:",
        "[ Virtual ]",
        "Oral",
        "Q&A",
        "1 - Oral: Kites",
        "Workshop: Kites",
        "Invited Talk: Ada Verne",
        "They fly.",
        "word " * 120,
        "word " * 150 + "…",
        "…",
        "Tue 4 May 19:00 - 19:15 PDT",
        "Tue 4 May 7 p.m. PDT — 10:16 p.m. PDT",
        "Mon 3 May 11:00 - 11:15 PST",
        "Sun 1 Nov. 01:30 - 01:10",
        "Sun 14 March 02:30 - 03:30 CST",
        "Sat 12 Dec, 8:50 a.m. PST",
        "Thu 31 Dec. 23:45 - 00:15 PST",
        "Fri 1 Jan. 00:15 - 00:30 PST",
        "Mon 29 Feb 12:00 p.m.",
        "Jul 7, 10:00 AM - 10:15 AM",
        "Mon Dec 06 05:00 PM -- 07:21 PM (PST) @ Virtual",
        "Poster Session 12 Fri 7 May 02:00 a.m.",
        "Oral Session 12 Fri 7 May noon",
        "Kites Thu 6 May 12:00 a.m. GMT+25",
        "2020-12-09T18:00:00-08:00 - 2020-12-09T21:00:00-08:00",
        "2020-12-09T18:00:00-08:00 - 2020-12-09T17:00:00Z",
        "2020-12-09T18:00 - 2020-12-09T18:15",
        "2020-13-09T18:00:00Z - 2020-12-32T18:15:00Z",
        "0001-01-01T00:00:00+14:00 - 9999-12-31T23:59:59-14:00",
    ]
)
HINTS = st.fixed_dictionaries(
    {},
    optional={
        "conference": st.sampled_from(["ICLR 2021", "NeurIPS 2020", "Kites"]),
        "year": st.sampled_from([2020, 2021, 1, 9999]),
        "timezone": st.sampled_from(["America/Los_Angeles", "Europe/Berlin", "UTC+14:00"]),
    },
)


def try_to_read(data: bytes, hints: dict[str, object]) -> None:
    """Read anything: what comes out accounts for each line, or is a refusal in one sentence."""
    try:
        listing = parse(data, **hints)
    except ConfcliError as error:
        sentence = str(error)
    else:
        sentence = "read"
        account_is_whole(listing, data)
        text = listing_json.dumps(listing)
        assert listing_json.dumps(listing_json.loads("page", text.encode())) == text
    assert sentence
    assert "\n" not in sentence


@given(st.lists(LINES, max_size=40).map("\n".join), HINTS)
def test_any_mixture_of_lines_is_accounted_for_or_refused(text, hints):
    try_to_read(text.encode(), hints)


@given(st.lists(LINES | st.text(max_size=40), max_size=12).map("\n".join), HINTS)
def test_any_text_among_lines_is_accounted_for_or_refused(text, hints):
    try_to_read(text.encode("utf-8", "surrogatepass"), hints)


@given(st.binary(max_size=200), HINTS)
@example(b"\xff\xfe\x00", {})
@example(b'{"confcli_listing": 1}', {})
def test_any_bytes_are_accounted_for_or_refused(data, hints):
    try_to_read(data, hints)


@given(st.sampled_from(PAGES), st.randoms(use_true_random=False), HINTS)
def test_any_shuffle_of_a_page_is_accounted_for_or_refused(page, random, hints):
    lines = page.read_bytes().split(b"\n")
    random.shuffle(lines)
    try_to_read(b"\n".join(lines), hints)
