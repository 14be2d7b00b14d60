"""Any table is accounted for or refused, in time linear in its length."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.support.corpus import FOLDER, parse
from tests.support.effort import is_linear
from tests.support.reading import HINTS, try_to_read
from tests.support.tables import VIENNA


def test_effort_is_linear_in_the_number_of_rows() -> None:
    def read_many(count: int) -> None:
        rows = "".join(f"Kite {n},Ada Verne,2025-05-10 09:00\n" for n in range(count))
        listing = parse(f"title,authors,start\n{rows}", **VIENNA)
        assert len(listing.sessions[0].talks) == count

    assert is_linear(read_many, 200)


CELLS = st.text(max_size=8) | st.sampled_from(
    ["2025-03-30 02:30", "0001-01-01 00:00", "9999-12-31", "9:00-1 pm", "Ada; Bo", '"', "1", "\0"]
)
NAMES = st.sampled_from(
    "authors start end date day time tz room abstract id status session session_id session_start "
    "talk_start speaker_1 first_name affiliation category url keywords x".split()
)


@given(st.lists(NAMES, max_size=6), st.data(), HINTS, st.sampled_from(",;\t"))
def test_any_rows_are_accounted_for_or_refused(
    names: list[str], data: st.DataObject, hints: Mapping[str, Any], separator: str
) -> None:
    rows = data.draw(st.lists(st.lists(CELLS, max_size=7), max_size=4))
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows([["title", *names], *rows])
    try_to_read(text.getvalue().encode("utf-8", "replace"), hints)


@given(
    st.sampled_from(["usual.csv", "apart.csv", "wrong.tsv", "sheet.csv", "sessions.csv"]), st.data()
)
def test_a_damaged_file_is_accounted_for_or_refused(name: str, data: st.DataObject) -> None:
    whole = (FOLDER / "table" / name).read_bytes()
    at = data.draw(st.integers(0, len(whole)))
    try_to_read(whole[:at] + data.draw(st.binary(max_size=4)) + whole[at + 2 :], VIENNA)
    try_to_read(whole[:at], VIENNA)
