"""Arbitrary files, and the check that they are read or refused."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from confcli.formats.native import listing_json
from confcli.model.entities import Listing, Session
from confcli.model.errors import ConfcliError
from tests.support.corpus import account_is_whole, parse

KINDS = ["oral", "spotlight", "poster", "q&a", "break", "contributed talk", None]

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


def try_to_read(data: bytes, hints: Mapping[str, Any]) -> None:
    """Read a file; check that every line is accounted for, or that the error is one sentence."""
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


def printed(sessions: list[Session]) -> str:
    return listing_json.dumps(Listing("", sessions=sessions))
