"""Brackets after a name: affiliations, or people who are authors elsewhere in the file."""

import pytest

from confcli.model.entities import Talk
from tests.support.corpus import parse, talks


def read(*fields: str) -> list[Talk]:
    rows = "".join(f'Kite {n},"{field}",2025-05-10T09:00Z\n' for n, field in enumerate(fields))
    listing = parse(f"title,speakers,start\n{rows}")
    assert listing.problems == []
    return talks(listing)


@pytest.mark.parametrize(
    ("field", "authors", "affiliations"),
    [
        ("Ada Verne (Bo Lind)", ["Ada Verne", "Bo Lind"], []),
        ("Cy Moss, Ada Verne (Bo Lind)", ["Cy Moss", "Ada Verne", "Bo Lind"], []),
        (
            "Cy Moss (Uni Graz), Ada Verne (Bo Lind)",
            ["Cy Moss", "Ada Verne", "Bo Lind"],
            ["Uni Graz", "", ""],
        ),
        ("Bo Lind, Ada Verne (Bo Lind)", ["Bo Lind", "Ada Verne"], []),
    ],
)
def test_brackets_hold_a_coauthor_who_is_an_author_elsewhere(
    field: str, authors: list[str], affiliations: list[str]
) -> None:
    first, _ = read(field, "Bo Lind")
    assert (first.authors, first.affiliations) == (authors, affiliations)


@pytest.mark.parametrize("place", ["Red Barn", "Max White", "Uni Graz", "Kitery"])
def test_other_brackets_stay_affiliations(place: str) -> None:
    first, _ = read(f"Ada Verne ({place})", "Bo Lind")
    assert (first.authors, first.affiliations) == (["Ada Verne"], [place])


@pytest.mark.parametrize("place", ["Kitery", "Kite University"])
def test_an_organisation_that_gives_a_talk_is_no_coauthor(place: str) -> None:
    first, _ = read(f"Ada Verne ({place})", place)
    assert (first.authors, first.affiliations) == (["Ada Verne"], [place])
