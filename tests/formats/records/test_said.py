"""What a user says of the keys of entries, and texts in several languages by key."""

import json
from typing import Any

import pytest

from confcli.model.entities import Listing
from tests.support.corpus import parse, talks
from tests.support.refused import refused

START = "2026-05-04T09:00:00Z"


def read(talk: dict[str, Any], **top: Any) -> Listing:
    return parse(json.dumps({**top, "talks": [{"start": START, **talk}]}), name="kites.json")


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("authors", {"authors": ["Ada Verne"]}),
        ("speakers", {"authors": ["Ada Verne"]}),
        ("abstract", {"abstract": "Ada Verne"}),
        ("keywords", {"keywords": ["Ada Verne"]}),
        ("room", {"room": "Ada Verne"}),
        ("track", {"track": "Ada Verne"}),
    ],
)
def test_a_key_may_be_said_for_any_field(field: str, expected: dict[str, Any]) -> None:
    programme = {"talks": [{"title": "Kites", "start": START, "room": "A", "lead": "Ada Verne"}]}
    listing = parse(json.dumps(programme), name="kites.json", fields={field: "lead"})
    (found,) = talks(listing)
    assert {name: getattr(found, name) for name in expected} == expected


IN_BOTH = {
    "title_en": "Kites", "title_fr": "Cerfs-volants", "abstractFr": "Ils volent.",
    "abstractEn": "They fly.", "room": "A",
}  # fmt: skip


def test_texts_have_their_language_in_the_key() -> None:
    listing = read(IN_BOTH)
    (found,) = talks(listing)
    assert (found.title, found.abstract) == ("Kites", "They fly.")
    assert listing.sources[0].unused == []
    (found,) = talks(read(IN_BOTH, language="fr"))
    assert (found.title, found.abstract) == ("Cerfs-volants", "Ils volent.")


def test_a_text_in_another_language_alone_is_read() -> None:
    (found,) = talks(read({"title_fr": "Cerfs-volants", "title_de": "Drachen", "room": "A"}))
    assert found.title == "Cerfs-volants"
    (found,) = talks(read({"title": "Kites", "title_de": "Drachen", "room": "A"}))
    assert found.title == "Kites"


def test_a_title_is_asked_for_where_entries_have_times_alone() -> None:
    found = [{"time": f"{hour:02}:00", "what happens": f"Kites {hour}"} for hour in (9, 10)]
    with refused("--hint map.title='what happens'"):
        parse(json.dumps(found), name="kites.json")
    log = [{"time": f"2026-05-04T{hour:02}:00:00Z", "message": "Kites up"} for hour in (9, 10)]
    with refused("not a known schedule format"):
        parse(json.dumps(log), name="kites.json")
