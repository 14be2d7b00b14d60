"""Names of people as sources print them; the cases are the specification."""

import pytest

from confcli.formats import people

NOBODY: tuple[object, ...] = ("", " ", "&nbsp;", {}, {"id": 1}, None, [], True)


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("Bj&ouml;rn <b>Öst</b>", "Björn Öst"),
        (" Ada \n Verne ", "Ada Verne"),
        ({"name": "Ada Verne"}, "Ada Verne"),
        ({"fullname": "Ada&nbsp;Verne", "institution": "Kites"}, "Ada Verne"),
        ({"public_name": "ada", "name": "Ada Verne"}, "ada"),
        ({"first_name": "Ada", "last_name": "Verne", "fullName": "Verne, Ada"}, "Ada Verne"),
        ({"first_name": "Ada", "family_name": "Verne"}, "Ada Verne"),
        ({"firstName": "Ada", "lastName": "Verne", "fullName": "Dr Verne"}, "Dr Verne"),
        ({"givenName": "Ada", "familyName": ""}, "Ada"),
        ({"last_name": "Verne"}, "Verne"),
        ("half \ud83d", "half ?"),
        (7, "7"),
        *(zip(NOBODY, [None] * len(NOBODY), strict=True)),
    ],
)
def test_a_person_has_one_name(value: object, name: str | None) -> None:
    assert people.person(value) == name


def test_a_name_that_is_not_text_is_reported() -> None:
    wrong: list[str] = []
    assert people.names([{"name": []}, "Ada"], wrong) == ["Ada"]
    assert wrong == ["name is not text"]


@pytest.mark.parametrize(
    ("field", "names"),
    [
        ("Ada Verne", ["Ada Verne"]),
        ("Ada Verne, Bo Lind and Cy Moss", ["Ada Verne", "Bo Lind", "Cy Moss"]),
        ("Verne, Ada", ["Ada Verne"]),
        ("Verne, Ada; Lind, Bo", ["Ada Verne", "Bo Lind"]),
        ("Ada Verne; Martin Rose, Jr.", ["Ada Verne", "Martin Rose, Jr."]),
        ("Bj&ouml;rn &Ouml;st; Bo Lind", ["Björn Öst", "Bo Lind"]),
        ("Ada Verne (Uni Graz); Bo Lind*", ["Ada Verne", "Bo Lind"]),
        ("Ada Verne|Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("<p>Ada Verne<br>Bo Lind</p>", ["Ada Verne", "Bo Lind"]),
        ("", []),
    ],
)
def test_a_field_of_people_is_split_into_names(field: str, names: list[str]) -> None:
    assert people.names_in(field) == names


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Ada Verne and Bo Lind", ["Ada Verne", "Bo Lind"]),
        ("Ada Verne, Univ. of Graz", ["Ada Verne, Univ. of Graz"]),
        ("Ada Verne (Graz), Bo Lind", ["Ada Verne (Graz), Bo Lind"]),
        ("", []),
    ],
)
def test_a_line_with_more_than_names_is_not_split(line: str, names: list[str]) -> None:
    assert people.names_unless_more(line) == names
