"""People given as objects and lists."""

import pytest

from confcli.formats.people import Person, named, names

NOBODY: tuple[object, ...] = ("", " ", "&nbsp;", {}, {"id": 1}, None, [], True)
ADA, BO = Person("Ada Verne"), Person("Bo Lind")


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ({"name": "Ada Verne"}, [ADA]),
        ({"name": "Verne, Ada"}, [ADA]),
        ({"first": "Ada", "last": "Verne", "id": "ada"}, [ADA]),
        ({"given": "Ada", "family": "Verne"}, [ADA]),
        ({"first_name": "Ada", "last_name": "Verne", "fullName": "Verne, Ada"}, [ADA]),
        ({"first_name": "Ada", "family_name": "Verne"}, [ADA]),
        ({"firstName": "Ada", "lastName": "Verne", "fullName": "Dr Verne"}, [Person("Dr Verne")]),
        ({"name": ["Ada", "Verne"]}, [ADA]),
        ({"name": ["Ada", "Verne", "Dr", ""]}, [Person("Dr Ada Verne")]),
        (
            {"name": "Ada Verne<br>Director, Lab<br/>Graz"},
            [Person("Ada Verne", "Director, Lab, Graz")],
        ),
        ({"first": "Bo", "middle": "Max", "last": "Lind"}, [Person("Bo Max Lind")]),
        (
            {"first_name": "Bo", "middle_name": "M.", "last_name": "Lind", "suffix": "Jr."},
            [Person("Bo M. Lind, Jr.")],
        ),
        ({"fullName": "Dr. VERNE, Ada", "name": "Dr. Ada Verne"}, [Person("Dr. Ada Verne")]),
        ({"givenName": "Ada", "familyName": ""}, [Person("Ada")]),
        ({"first_name": "", "last_name": "Lind", "fullName": "Lind, "}, [Person("Lind")]),
        ({"first_name": "Lin", "last_name": "N/A"}, [Person("Lin")]),
        ({"given": "花子", "family": "鈴木"}, [Person("鈴木 花子")]),
        ({"fullname": "Ada&nbsp;Verne", "institution": "A&amp;B"}, [Person("Ada Verne", "A&B")]),
        ({"name": "Ada Verne", "affiliation": {"name": "Graz"}}, [Person("Ada Verne", "Graz")]),
        ({"name": "Ada Verne", "affiliations": ["A", "B"]}, [Person("Ada Verne", "A; B")]),
        ({"name": "Ada Verne (Uni Graz)"}, [Person("Ada Verne", "Uni Graz")]),
        ({"public_name": "ada", "name": "Ada Verne"}, [Person("ada")]),
        ({"public_name": "Ada Verne & Bo Lind"}, [ADA, BO]),
        ({"public_name": "Ada Verne (Windy)"}, [Person("Ada Verne (Windy)")]),
        ({"public_name": "Foo, Bar and Baz"}, [Person("Foo, Bar and Baz")]),
        ({"public_name": "Kite-Mate | Bar"}, [Person("Kite-Mate | Bar")]),
        ({"public_name": "Nina_*~"}, [Person("Nina_*~")]),
        ({"public_name": 'Bo "Boz, the great" Lind'}, [Person('Bo "Boz, the great" Lind')]),
        (
            {"public_name": "Cy Moss Jr., Bo Lind, Jr. and Ada Verne"},
            [Person("Cy Moss Jr."), Person("Bo Lind, Jr."), ADA],
        ),
        ({"public_name": "Rise & Fall"}, [Person("Rise & Fall")]),
        ({"public_name": "Ada Verne - rise & fall"}, [Person("Ada Verne - rise & fall")]),
        ({"name": "TBA"}, []),
        (["Ada Verne (Graz)", "Bo Lind*"], [Person("Ada Verne", "Graz"), BO]),
        (["Verne, Ada", "Bo Lind and Cy Moss"], [ADA, BO, Person("Cy Moss")]),
        (
            ["Ada Verne, Bo Lind", "Cy Moss and Di Fox"],
            [ADA, BO, Person("Cy Moss"), Person("Di Fox")],
        ),
        (
            [["Ada Verne", "Graz"], ["Bo Lind", "Uni"]],
            [Person("Ada Verne", "Graz"), Person("Bo Lind", "Uni")],
        ),
        (
            [["Ada Verne", "Bo Lind"], ["Cy Moss", "maha"]],
            [ADA, BO, Person("Cy Moss"), Person("maha")],
        ),
        (["Ada Verne 1", "Bo Lind 2"], [ADA, BO]),
        ([{"name": "Ada Verne"}, "Bo Lind", ["Bo Lind"], None], [ADA, BO]),
        (
            ["Ada Verne", {"name": "Ada Verne", "affiliation": "Graz"}],
            [Person("Ada Verne", "Graz")],
        ),
        (7, [Person("7")]),
        *[(nobody, []) for nobody in NOBODY],
    ],
)
def test_people_are_read_from_any_value(value: object, people: list[Person]) -> None:
    assert named(value) == people


def test_a_name_that_is_not_text_is_reported() -> None:
    wrong: list[str] = []
    assert names(named([{"name": []}, "Ada"], wrong)) == ["Ada"]
    assert wrong == ["name is not text"]


@pytest.mark.parametrize(
    "text",
    ["['Ada Verne', 'Bo Lind']", '["Verne, Ada", "Lind, Bo"]', "('Ada Verne', 'Bo Lind',)"],
)
def test_a_list_written_into_a_text_is_a_list(text: str) -> None:
    assert names(named(text)) == ["Ada Verne", "Bo Lind"]
