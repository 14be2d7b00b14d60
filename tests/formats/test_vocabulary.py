"""What names of columns and keys mean."""

import pytest

from confcli.formats.vocabulary.meanings import aside, meanings
from confcli.formats.vocabulary.names import FIELDS, OWNERS, PEOPLE, SESSION, TALK


def meant(name: str) -> tuple[str, str, str, int]:
    """The likeliest meaning of a name: what it belongs to, its field, its part, its number."""
    first = meanings(name)[0]
    return first.owner, first.field, first.part, first.number


@pytest.mark.parametrize(
    "spelled", ["Start time", "start_time", "startTime", "START-TIME", " Start  Time ", "starttime"]
)
def test_spelling_does_not_matter(spelled: str) -> None:
    assert meant(spelled) == ("", "start", "", 0)


@pytest.mark.parametrize(
    ("name", "meaning"),
    [
        ("session_start_time", (SESSION, "start", "", 0)),
        ("session_id", (SESSION, "id", "", 0)),
        ("Session chair(s)", (SESSION, "chairs", "name", 0)),
        ("item_time", (TALK, "time", "", 0)),
        ("presentation_start", (TALK, "start", "", 0)),
        ("Paper #", (TALK, "id", "", 0)),
        ("title of the talk", (TALK, "title", "", 0)),
        ("Titre de la communication", (TALK, "title", "", 0)),
        ("Name des Vortragenden", ("", "speakers", "name", 0)),
        ("room_name", ("", "room", "", 0)),
        ("Poster number", ("", "board", "", 0)),
        ("Author(s)", ("", "authors", "name", 0)),
        ("Referent(in)", ("", "speakers", "name", 0)),
        ("Intervenant(e)s", ("", "speakers", "name", 0)),
        ("Speaker 2", ("", "speakers", "name", 2)),
        ("Speaker 2 First Name", ("", "speakers", "first", 2)),
        ("speaker_1_affiliation", ("", "speakers", "affiliation", 1)),
        ("Nachname", ("", "speakers", "last", 0)),
        ("Co-Speakers", ("", "coauthors", "name", 0)),
        ("Keyword 3", ("", "keywords", "", 3)),
        ("Start (UTC)", ("", "start", "", 0)),
        ("Résumé", ("", "abstract", "", 0)),
        ("Duración", ("", "duration", "", 0)),
    ],
)
def test_a_name_says_its_field_and_what_it_belongs_to(
    name: str, meaning: tuple[str, str, str, int]
) -> None:
    assert meant(name) == meaning


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Intervenant·e·s", "speakers"),
        ("Intervenant.e.s", "speakers"),
        ("Auteur·rice·s", "authors"),
        ("Orateur(s)/trice(s)", "speakers"),
        ("Referent*innen", "speakers"),
        ("Dozent*innen", "speakers"),
        ("Sprecher:innen", "speakers"),
        ("Sprecher/-innen", "speakers"),
        ("Vortragende/r", "speakers"),
        ("Ponente/s", "speakers"),
        ("Autores/as", "authors"),
        ("Autor@s", "authors"),
        ("Présentateur·rice·s", "speakers"),
        ("Relatori/trici", "speakers"),
        ("Moderador/a", "chairs"),
    ],
)
def test_people_of_all_genders_may_be_in_one_name(name: str, field: str) -> None:
    assert meant(name)[1] == field


@pytest.mark.parametrize("name", ["Speaker/Author", "Foo·e·s", "Rename_es"])
def test_not_every_ending_is_of_a_gender(name: str) -> None:
    assert meanings(name) == ()


def test_a_name_may_mean_several_fields() -> None:
    assert {each.field for each in meanings("day")} == {"date", "day"}
    assert {each.field for each in meanings("Tag")} == {"date", "day"}


@pytest.mark.parametrize("name", ["", "#!", "Email", "Seats", "x" * 100, "start of registration"])
def test_other_names_mean_nothing(name: str) -> None:
    assert [it for it in meanings(name) if it.field != "id"] == []


def test_what_is_in_brackets_stands_aside() -> None:
    assert aside("Start (UTC)") == ("Start", "UTC")
    assert aside("Author(s)") == ("Author(s)", "")
    assert aside("(all)") == ("(all)", "")


@pytest.mark.parametrize("field", FIELDS)
def test_every_name_of_a_field_means_it_with_each_owner(field: str) -> None:
    for name in FIELDS[field].split(","):
        assert field in {each.field for each in meanings(name)}
        for owner, prefixes in OWNERS.items():
            prefix = prefixes.split(",")[0]
            found = [it for it in meanings(f"{prefix} {name}") if it.field == field]
            assert found, (prefix, name)
            assert all(it.owner in (owner, "") for it in found)
    if field in PEOPLE:
        assert meant(f"{FIELDS[field].split(',')[0]} last name")[1:3] == (field, "last")
