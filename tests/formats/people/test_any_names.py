"""Any names in any field: none is lost, none invented, and reading again changes nothing."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from confcli.formats.people import Person, affiliations, named, names
from tests.support.effort import is_linear

FIRST = ["Ada", "Jean-Luc", "Łukasz", "Zoë", "J.", "A. M.", "Øystein", "Mary Ann", "Di", "Na"]
LAST = ["Verne", "O'Brien", "O’Neil", "Lê", "Picot-Roux", "Müller", "van der Berg", "de la Cruz"]
SEPARATORS = [
    ", ",
    "; ",
    " and ",
    " & ",
    " · ",
    "|",
    " | ",
    "\n",
    ",\n",
    " und ",
    " u. ",
    ", and ",
    " / ",
]
full_names = st.builds("{} {}".format, st.sampled_from(FIRST), st.sampled_from(LAST))
people = st.lists(full_names, min_size=1, max_size=12, unique=True)
#: Pieces of fields in any order.
PIECES = [
    *("Ada", "Verne", "Bo Lind", "Lê", "maha", "kite42", "van der", "Jr.", "Ph.D.", "J.", "TBA"),
    *(
        ", ",
        ",",
        "; ",
        " and ",
        " & ",
        "and",
        " | ",
        "\n",
        " - ",
        " @ ",
        "/",
        " / ",
        ", Ada Verne",
        "Moss, Graz",
        " ",
        "  ",
        "·",
        "、",
    ),
    *("(", ")", " (Graz)", "[1]", "*", "¹", "1", "et al.", "Univ. of Graz", "The", "Google", ":"),
    *("山田", "{", "}", "<", ">", "@bo", "bo@kites.example", "https://k.example", "Speakers:", '"'),
]
fields = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@given(people, st.sampled_from(SEPARATORS))
def test_joined_names_are_read_back(joined: list[str], separator: str) -> None:
    assert named(separator.join(joined)) == [Person(name) for name in joined]


@given(people)
def test_an_english_list_is_read_back(joined: list[str]) -> None:
    *before, last = joined
    assert names(named(f"{', '.join(before)} and {last}" if before else last)) == joined


@given(
    st.lists(st.tuples(st.sampled_from(FIRST), st.sampled_from(LAST)), min_size=1, unique=True),
    st.sampled_from(["; ", " and ", "|", "\n", " · "]),
)
def test_turned_names_are_read_back(pairs: list[tuple[str, str]], separator: str) -> None:
    field = separator.join(f"{last}, {first}" for first, last in pairs)
    assert names(named(field)) == [f"{first} {last}" for first, last in pairs]


@given(
    people, st.sampled_from(["; ", ", ", "\n", " and "]), st.sampled_from(["Uni A, B", "Google"])
)
def test_affiliations_in_brackets_are_read_back(
    joined: list[str], separator: str, place: str
) -> None:
    found = named(separator.join(f"{name} ({place})" for name in joined))
    assert names(found) == joined
    assert affiliations(found) == [place] * len(joined)


@given(fields)
def test_no_letter_is_invented(field: str) -> None:
    found = named(field)
    read = "".join(name + place for name, place in found)
    assert not Counter(filter(str.isalnum, read)) - Counter(filter(str.isalnum, field))
    assert all(name == " ".join(name.split()) and name for name, _ in found)


@given(fields)
def test_reading_names_again_changes_nothing(field: str) -> None:
    found = names(named(field))
    assert names(named(found)) == found


@pytest.mark.parametrize(
    "piece",
    ["Ada Verne, ", "Verne, Ada and ", "(", "()", "[1", "a@", "{", "\\'", "$^", "<sup>", "Bo (G), ",
     "and ", "Ada - ", "http://a ", "A. ", "1,", "; ", "·", "@a", "et al. ", "A¹, ¹G, ", "(1) A ", "Univ. of Graz, "],
)  # fmt: skip
def test_long_fields_are_read_in_linear_time(piece: str) -> None:
    assert is_linear(lambda count: named(piece * count), 200)
