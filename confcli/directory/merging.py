"""Makes one directory of two: each edition is in it once, with what either says of it."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from confcli.directory.programme import Programme
from confcli.model.text import slug


def merged(ours: Sequence[Programme], menu: Iterable[Programme]) -> list[Programme]:
    """Our programmes with what the menu says of them, then those that the menu alone has.

    Two are the same if their address is; else if a name is, unless another has that address.
    """
    found = {same_address(each.address): each for each in ours}
    others = dict[str, Programme]()
    for each in menu:
        places = found if (key := same_address(each.address)) in found else others
        places[key] = _together(places[key], each) if key in places else each
    by_name = {name: key for key, each in found.items() for name in _names(each)}
    for each in others.values():
        key = next((by_name[name] for name in _names(each) if name in by_name), "")
        if key and found[key] in ours:
            found[key] = _together(found[key], each)
        else:
            found[same_address(each.address)] = each
    return [*found.values()]


def same_address(address: str) -> str:
    """What two ways to write an address have in common."""
    parts = urlsplit(address)
    query = f"?{parts.query}" if parts.query else ""
    return f"//{parts.netloc.casefold()}{parts.path.rstrip('/')}{query}"


def at(address: str, programmes: Iterable[Programme]) -> list[Programme]:
    """The programmes at an address, however that is written."""
    wanted = same_address(address.strip())
    return [each for each in programmes if same_address(each.address) == wanted]


def _names(programme: Programme) -> list[str]:
    return [*dict.fromkeys(map(slug, (programme.name, *programme.aliases)))]


def _together(one: Programme, other: Programme) -> Programme:
    """A programme with what the menu says of it, which is written for this very edition."""
    is_same = same_address(one.address) == same_address(other.address)
    aliases = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    return one._replace(
        address=one.address if is_same else other.address,
        aliases=tuple(each for each in aliases if each != one.name),
        start=other.start or one.start,
        end=other.end or one.end,
        zone=other.zone or one.zone,
        format=(is_same and one.format) or other.format,
        evidence=one.evidence if is_same and one.is_verified else other.evidence,
        rooms=one.rooms or other.rooms,
        odd_rooms=one.odd_rooms or other.odd_rooms,
    )
