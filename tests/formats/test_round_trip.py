"""A random session, printed in the style of each kind of page, is read back."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from confcli.model.entities import Session
from tests.support.corpus import PAGES, account_is_whole, parse
from tests.support.known import known
from tests.support.pages import (
    day_page,
    days,
    of,
    public,
    public_page,
    sessions,
    virtual_page,
    with_bytes,
)
from tests.support.reading import HINTS, KINDS, LINES, printed, try_to_read

#: The line endings of a page, whether it has a byte order mark, and extra whitespace.
Form = tuple[str, bool, Callable[[str], str]]
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


def check(page: str, form: Form, expected: list[Session], **hints: Any) -> None:
    data = with_bytes(page, *form)
    listing = parse(data, **hints)
    assert listing.problems == []
    # Compared as text, since == treats the two 1 a.m.s of a clock change as equal.
    assert printed(listing.sessions) == printed(expected)
    account_is_whole(listing, data)


@given(sessions(KINDS), st.sampled_from([" · ", " ⋅ "]), st.booleans(), st.booleans(), as_bytes)
def test_any_virtual_session_page_is_read_back(
    session: Session,
    dot: str,
    twelve: bool,
    kind_above: bool,
    form: Form,
) -> None:
    page = virtual_page(session, dot, twelve, kind_above)
    check(page, form, [session], year=known(session.start).year)


@given(sessions(KINDS), as_bytes)
def test_any_public_page_is_read_back(session: Session, form: Form) -> None:
    check(public_page(session), form, [public(session)], timezone="America/Los_Angeles")


@given(days(), st.sampled_from(["[ Virtual ]", "[ Virtual ] [ Slides ]", ""]), as_bytes)
def test_any_day_page_is_read_back(programme: list[Session], row: str, form: Form) -> None:
    page = day_page(programme, row, known(programme[0].timezone))
    check(page, form, programme, year=known(programme[0].start).year)


@given(sessions(["oral", "spotlight", "q&a"]), st.randoms(use_true_random=False))
def test_slots_keep_the_order_of_the_page(session: Session, random: Random) -> None:
    programme = [talk for talk in session.talks if talk.title]
    random.shuffle(programme)
    page = virtual_page(replace(session, talks=programme), " · ", twelve=False, kind_above=True)
    if programme:
        found = parse(page, year=of(session.start).year)
        assert [talk.title for talk in found.sessions[0].talks] == [
            talk.title for talk in programme
        ]
        assert {problem.reason for problem in found.problems} <= {
            "it starts before the entry above: kept in page order"
        }


@given(st.lists(LINES, max_size=40).map("\n".join), HINTS)
def test_any_mix_of_lines_is_accounted_for_or_refused(text: str, hints: Mapping[str, Any]) -> None:
    try_to_read(text.encode(), hints)


@given(st.lists(LINES | st.text(max_size=40), max_size=12).map("\n".join), HINTS)
def test_any_text_among_lines_is_accounted_for_or_refused(
    text: str, hints: Mapping[str, Any]
) -> None:
    try_to_read(text.encode("utf-8", "surrogatepass"), hints)


@given(st.binary(max_size=200), HINTS)
@example(b"\xff\xfe\x00", {})
@example(b'{"confcli_listing": 1}', {})
def test_any_bytes_are_accounted_for_or_refused(data: bytes, hints: Mapping[str, Any]) -> None:
    try_to_read(data, hints)


@given(st.sampled_from(PAGES), st.randoms(use_true_random=False), HINTS)
def test_a_shuffled_page_is_accounted_for_or_refused(
    page: Path, random: Random, hints: Mapping[str, Any]
) -> None:
    lines = page.read_bytes().split(b"\n")
    random.shuffle(lines)
    try_to_read(b"\n".join(lines), hints)
