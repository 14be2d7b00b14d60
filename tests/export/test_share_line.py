"""The line that shares stars, and what a chat or a QR code may do to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.export import share_line
from confcli.export.share_line import Pick
from confcli.model.errors import InputError
from confcli.model.marks import STARS
from confcli.model.text import slug

PICKS = [
    Pick("iclr-2021", "tabdcbvp"),
    Pick("iclr-2021", "pq7x4e2k", "must"),
    Pick("kite-con-7", "s0000000", "maybe"),
]
LINE = "confcli:iclr-2021/tabdcbvp+pq7x4e2k/kite-con-7/-s0000000"

ids = st.from_regex(r"[spt][0-9a-hjkmnp-tv-z]{7}", fullmatch=True)
names = st.just("") | st.text(min_size=1, max_size=20).map(slug)
picks = st.lists(st.builds(Pick, names, ids, st.sampled_from(STARS)), min_size=1, max_size=30)


def test_a_line_names_each_conference_once() -> None:
    assert share_line.write(PICKS) == LINE
    assert share_line.read(LINE) == PICKS


@pytest.mark.parametrize(
    "pasted",
    [
        LINE.upper(),
        f"  {LINE}\n",
        f"{LINE[:20]}\n  {LINE[20:]}",
        f"{LINE[:30]}\r\n{LINE[30:]}",
    ],
)
def test_a_line_survives_being_pasted(pasted: str) -> None:
    assert share_line.is_line(pasted)
    assert share_line.read(pasted) == PICKS


@pytest.mark.parametrize(
    "damaged",
    [
        LINE[:-1],
        LINE[: LINE.index("/")],
        LINE.replace("/", ""),
        f"{LINE}/",
        f"{LINE} and more",
        "confcli:",
    ],
)
def test_a_line_that_is_not_whole_is_refused(damaged: str) -> None:
    with pytest.raises(InputError, match="paste all of it"):
        share_line.read(damaged)


@pytest.mark.parametrize("text", ["tabdcbvp", "", "stars.json", "confcli", "{}"])
def test_other_texts_are_no_such_line(text: str) -> None:
    assert not share_line.is_line(text)


@given(picks)
def test_what_is_written_is_read_back(some: list[Pick]) -> None:
    conferences = [pick.conference for pick in some]
    in_turn = sorted(some, key=lambda pick: conferences.index(pick.conference))
    line = share_line.write(some)
    assert share_line.read(line) == in_turn
    assert share_line.read(share_line.in_capitals(line)) == in_turn
