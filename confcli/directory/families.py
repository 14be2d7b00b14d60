"""Reads the directory that comes with confcli: families of programmes at addresses of a pattern.

``data/directory.toml`` says what each key means.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from confcli.directory.programme import Programme

_TITLE = "{name} {year}"


def programmes(families: Iterable[Mapping[str, Any]]) -> list[Programme]:
    """The editions of all families, by family; ``KeyError`` if one lacks what it must have."""
    return [each for family in families for each in _of_family(family)]


def _of_family(family: Mapping[str, Any]) -> Iterator[Programme]:
    editions = [*_editions(family)]
    often = Counter(each["year"] for each in editions)
    for each in editions:
        yield _programme(family, each, is_yearly=often[each["year"]] == 1)


def _editions(family: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from ({"year": year} for year in family.get("years", ()))
    yield from family.get("edition", ())


def _programme(
    family: Mapping[str, Any], edition: Mapping[str, Any], *, is_yearly: bool
) -> Programme:
    said = {**family, **edition}
    title = said.get("title", _TITLE).format_map(said)
    return Programme(
        title,
        said["address"].format_map(said),
        tuple(
            name for name in dict.fromkeys(_aliases(family, edition, is_yearly)) if name != title
        ),
        said.get("start"),
        said.get("end"),
        edition["year"],
        said.get("place"),
        said.get("zone"),
        said["format"],
        None if said.get("unverified") else said["evidence"][0],
    )


def _aliases(
    family: Mapping[str, Any], edition: Mapping[str, Any], is_yearly: bool
) -> Iterator[str]:
    """Yield the names of an edition: with its number, and with its year if no other is in it."""
    for name in (family["name"], *family.get("aliases", ())):
        if is_yearly:
            yield f"{name} {edition['year']}"
        if "number" in edition:
            yield f"{name} {edition['number']}"
    if "slug" in edition:
        yield edition["slug"]
