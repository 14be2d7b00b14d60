"""Reads the directory that comes with confcli: families of programmes at addresses of a pattern.

``data/directory.toml`` says what each key means.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from confcli.directory.programme import Programme

_TITLE = "{name} {year}"


def programmes(families: Iterable[Mapping[str, Any]]) -> list[Programme]:
    """The editions of all families, by family; ``KeyError`` if one lacks what it must have."""
    return [_programme(family, own) for family in families for own in _editions(family)]


def _editions(family: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from ({"year": year} for year in family.get("years", ()))
    yield from family.get("edition", ())


def _programme(family: Mapping[str, Any], edition: Mapping[str, Any]) -> Programme:
    said = {**family, **edition}
    title = said.get("title", _TITLE).format_map(said)
    return Programme(
        title,
        said["address"].format_map(said),
        tuple(name for name in dict.fromkeys(_aliases(family, edition)) if name != title),
        said.get("start"),
        said.get("end"),
        edition["year"],
        said.get("place"),
        said.get("zone"),
        said["format"],
        None if said.get("unverified") else said["evidence"][0],
    )


def _aliases(family: Mapping[str, Any], edition: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of an edition: with its year, and with its number."""
    for name in (family["name"], *family.get("aliases", ())):
        yield f"{name} {edition['year']}"
        if "number" in edition:
            yield f"{name} {edition['number']}"
    if "slug" in edition:
        yield edition["slug"]
