"""Plain fields are read at once, as the careful reading would read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.people import field, plain
from confcli.formats.people.one import Person

#: Words of names, and of what looks like one.
WORDS = [
    *("Ada", "Verne", "LeCun", "Jean-Luc", "O'Brien", "Łukasz", "Zoë", "LIU", "III", "Al", "Ben"),
    *("J.", "A. M.", "C.H.", "B", "van", "Van", "Der", "De", "la", "Berg"),
    *("Google", "Georgia", "MIT", "University", "TU", "TU-Graz", "Institute", "of", "Friends"),
    *("By", "No", "Speakers", "To", "Be", "Announced", "Various", "Jr.", "Ph", "M.", "Sc", "and"),
]
names = st.lists(st.sampled_from(WORDS), min_size=1, max_size=5).map(" ".join)
SEPARATORS = [", ", "; ", ";", "|", " | ", " and ", ", and "]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Verne|Bo M. Lind|J. Cy C.H. Moss",
        "Ada Verne; Jean-Luc van der Berg",
        "Ada Verne, Zoë LIU and Łukasz O'Brien",
    ],
)
def test_a_plain_field_needs_no_careful_reading(text: str) -> None:
    assert plain.several(text)


@pytest.mark.parametrize(
    "text",
    [
        "Van Den Berg, Ada Maria",
        "Ada Verne, Uni Graz",
        "Ada Verne; Google UK",
        "Ada Verne, Ph.D.",
        "Ada Verne*; Bo Lind",
        "Ada Verne, To Be Announced",
        "By Ada Verne, Bo Lind",
        "Ada Verne",
    ],
)
def test_a_doubtful_field_needs_careful_reading(text: str) -> None:
    assert len(plain.several(text)) < 2


@given(
    st.lists(names, min_size=1, max_size=4),
    st.lists(st.sampled_from(SEPARATORS), min_size=3, max_size=3),
    st.booleans(),
)
def test_both_readings_agree(several: list[str], separators: list[str], strict: bool) -> None:
    text = several[0] + "".join(map("".join, zip(separators, several[1:], strict=False)))
    if read := plain.several(text):
        assert field.carefully(text, strict) == [Person(name) for name in read]
