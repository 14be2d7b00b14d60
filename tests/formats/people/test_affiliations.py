"""Affiliations beside names, and organisations; the rows are the specification."""

import pytest

from confcli.formats.people import Person, affiliations, named, names, placed
from tests.support.people import table


@table("""
Bo Lind (Google), Ada Verne (Univ. of Graz, Austria)     → Bo Lind @ Google | Ada Verne @ Univ. of Graz, Austria
Bo Lind (Google)⏎Ada Verne (Graz)                        → Bo Lind @ Google | Ada Verne @ Graz
Ada Verne (University of A)*; Bo Lind (University of B)  → Ada Verne @ University of A | Bo Lind @ University of B
Ada Verne (University of A); Bo Lind (University of B)*  → Ada Verne @ University of A | Bo Lind @ University of B
Verne, Ada (Uni Graz); Lind, Bo                          → Ada Verne @ Uni Graz | Bo Lind
Ada Verne [Graz], Bo Lind [Google]                       → Ada Verne @ Graz | Bo Lind @ Google
Ada Verne (Kite Lab (KL), Graz) and Bo Lind              → Ada Verne @ Kite Lab (KL), Graz | Bo Lind
Ada Verne (Kites and Strings Inc.), Bo Lind              → Ada Verne @ Kites and Strings Inc. | Bo Lind
Ada Verne (Graz; Vienna); Bo Lind (Google)               → Ada Verne @ Graz; Vienna | Bo Lind @ Google
""")  # fmt: skip
def test_brackets_hold_affiliations(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Bo Lind, Google / Ada Verne, MIT                       → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind, Ministère de la Danse et de la Musique; Ada Verne, Google → Bo Lind @ Ministère de la Danse et de la Musique | Ada Verne @ Google
Bo Lind, Google; Ada Verne, Univ. of Graz              → Bo Lind @ Google | Ada Verne @ Univ. of Graz
Bo Lind, Moss Ltd; Ada Verne, Univ. of Graz, Austria   → Bo Lind @ Moss Ltd | Ada Verne @ Univ. of Graz, Austria
Bo Lind, University of Cork⏎Ada Verne, Graz            → Bo Lind @ University of Cork | Ada Verne @ Graz
Dan Moss, "New" University of Cork, Ireland            → Dan Moss @ "New" University of Cork, Ireland
Ada Verne, University of Kites, San Diego              → Ada Verne @ University of Kites, San Diego
Ada Verne, Univ. of Graz, Bo Lind, Google              → Ada Verne @ Univ. of Graz | Bo Lind @ Google
Ada Verne, Univ. of Graz and Bo Lind, Google           → Ada Verne @ Univ. of Graz | Bo Lind @ Google
Ada Verne, Google                                      → Ada Verne @ Google
Ada Verne, CERN                                        → Ada Verne @ CERN
Bo Lind, IBM, Ada Verne, MIT                           → Bo Lind @ IBM | Ada Verne @ MIT
Bo Lind, MIT, Ada Verne, University of Graz            → Bo Lind @ MIT | Ada Verne @ University of Graz
Bo Lind, MIT, USA and Ada Verne, Graz, Austria         → Bo Lind @ MIT, USA | Ada Verne @ Graz, Austria
Bo Lind (IBM) & Ada Verne, MIT, USA                    → Bo Lind @ IBM | Ada Verne @ MIT, USA
Ada Verne, Professor of Strings, Kite School           → Ada Verne @ Professor of Strings, Kite School
Ada Verne, Hong Kong University of Wind and Technology → Ada Verne @ Hong Kong University of Wind and Technology
Ada Verne, Department of Physics and Computer Science, University of Kites → Ada Verne @ Department of Physics and Computer Science, University of Kites
Bo Lind, CEO of Kites                                  → Bo Lind @ CEO of Kites
Verne, Ada, Univ. of Graz; Lind, Bo, Google            → Ada Verne @ Univ. of Graz | Bo Lind @ Google
Bo Lind - Google; Ada Verne – Univ. of Graz            → Bo Lind @ Google | Ada Verne @ Univ. of Graz
Bo Lind @Kite Labs                                     → Bo Lind @Kite Labs
""")  # fmt: skip
def test_affiliations_follow_a_comma_or_a_dash(field: str, people: list[Person]) -> None:
    assert named(field) == people


def test_affiliations_follow_an_at_sign() -> None:
    expected = [Person("Bo Lind", "Google"), Person("Ada Verne", "Graz")]
    assert named("Bo Lind @ Google, Ada Verne @ Graz") == expected


@table("""
Bo Lind¹, Ada Verne²; ¹Google, ²MIT              → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind¹, Ada Verne²⏎¹Google, ²MIT               → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind¹, Ada Verne¹²⏎¹Google⏎²MIT               → Bo Lind @ Google | Ada Verne @ Google; MIT
Bo Lind¹, Ada Verne²; ¹Uni Graz, Austria; ²MIT   → Bo Lind @ Uni Graz, Austria | Ada Verne @ MIT
Bo Lind¹, Ada Verne² (¹Google, ²MIT)             → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind (1), Ada Verne (2); (1) Google, (2) Graz → Bo Lind @ Google | Ada Verne @ Graz
Bo Lind (1), Ada Verne (2), (1) Uni Graz; (2) MIT → Bo Lind @ Uni Graz | Ada Verne @ MIT
Bo Lind (1,2), Ada Verne (2), (1) MIT, (2) Graz  → Bo Lind @ MIT; Graz | Ada Verne @ Graz
Bo Lind (1), Ada Verne (1 and 2)⏎(1) Graz, (2) MIT → Bo Lind @ Graz | Ada Verne @ Graz; MIT
Bo Lind[1], Ada Verne[2]; [1] Graz, [2] MIT      → Bo Lind @ Graz | Ada Verne @ MIT
Bo Lind (a), Ada Verne (b); (a) Graz, (b) MIT    → Bo Lind @ Graz | Ada Verne @ MIT
Bo Lind1, Ada Verne2; 1Google, 2MIT              → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind* (1), Ada Verne (2), 1: Google, 2: MIT   → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind^1 and Ada Verne^2, ^1Google, ^2MIT       → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind<sup>1</sup>, Ada Verne<sup>2</sup><br><sup>1</sup>Graz<br><sup>2</sup>MIT → Bo Lind @ Graz | Ada Verne @ MIT
Lind, Bo (1); Verne, Ada (2); (1) Graz; (2) MIT  → Bo Lind @ Graz | Ada Verne @ MIT
Bo Lind*, Ada Verne†; *Google, †MIT              → Bo Lind @ Google | Ada Verne @ MIT
Bo Lind*, Ada Verne*; *Equal contribution        → Bo Lind | Ada Verne
""")  # fmt: skip
def test_a_key_gives_the_affiliations_of_marks(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Bo Lind*, *Ada Verne                             → Bo Lind | Ada Verne
Bo Lind (1), (2) Ada Verne                       → Bo Lind | Ada Verne
""")
def test_marks_without_a_key_are_dropped(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
The Kite Foundation                              → The Kite Foundation
The Kite and Balloon Foundation                  → The Kite and Balloon Foundation
Hong Kong University of Wind and Technology      → Hong Kong University of Wind and Technology
University of Graz, Austria                      → University of Graz, Austria
ACM SIGKITE, and friends                         → ACM SIGKITE, and friends
Lind & Lind                                      → Lind & Lind
Barnes and Moss, Inc.                            → Barnes and Moss, Inc.
Moss & Sons                                      → Moss & Sons
Institute of Physics and Astronomy               → Institute of Physics and Astronomy
Bo Lind and University of Graz                   → Bo Lind | University of Graz
{Kite and String Company} and Ada Verne          → Kite and String Company | Ada Verne
KiteCon Organizers                               → KiteCon Organizers
Wind Lab                                         → Wind Lab
""")
def test_organisations_stay_what_they_are(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Ada Verne, Univ. of Graz and Bo Lind             → Ada Verne, Univ. of Graz and Bo Lind
Ada Verne (Lou Moss, Bo Lind)                    → Ada Verne (Lou Moss, Bo Lind)
Ada Verne (windy)                                → Ada Verne (windy)
Ada Verne (she/her)                              → Ada Verne (she/her)
Ada Verne - rise & fall                          → Ada Verne - rise & fall
""")
def test_what_may_be_no_affiliation_is_kept_as_printed(field: str, people: list[Person]) -> None:
    assert named(field) == people


@table("""
Ada Verne (Lou Moss, Bo Lind and Cy Okri)        → Ada Verne | Lou Moss | Bo Lind | Cy Okri
Ada Verne (Lou Moss, Bo Lind, Cy Okri)           → Ada Verne | Lou Moss | Bo Lind | Cy Okri
""")
def test_brackets_may_hold_more_people(field: str, people: list[Person]) -> None:
    assert named(field) == people


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ("Graz|Google", ["Graz", "Google"]),
        ("Graz; Google", ["Graz", "Google"]),
        ("Uni, Graz\nGoogle", ["Uni, Graz", "Google"]),
        (["Graz", {"name": "Google"}], ["Graz", "Google"]),
        ("University of Graz", ["University of Graz"] * 2),
        ("", []),
        (None, []),
    ],
)
def test_affiliations_of_another_column_are_given_to_each(
    places: object, expected: list[str]
) -> None:
    found = placed(named("Ada Verne, Bo Lind"), places)
    assert names(found) == ["Ada Verne", "Bo Lind"]
    assert affiliations(found) == expected


def test_a_lone_author_has_the_whole_affiliation() -> None:
    assert placed(named("Ada Verne"), "Uni Graz; Wind, Inc.") == [
        Person("Ada Verne", "Uni Graz; Wind, Inc.")
    ]


def test_another_number_of_affiliations_is_reported() -> None:
    wrong: list[str] = []
    found = placed(named("Ada Verne, Bo Lind, Cy Moss"), "Graz|Google", wrong)
    assert affiliations(found) == []
    assert wrong == ["2 affiliations for 3 authors"]
