"""The web addresses of a record, whatever its fields for them are called.

Sites have ``url``, ``pdf_url``, ``paper_pdf``, ``zoom_link``, ``website``, ``links`` and dozens
more, some called only ``paper`` or ``zoom_1``; those of pictures are no links.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from confcli.formats import addresses, videos
from confcli.formats.miniconf import values
from confcli.formats.miniconf.record import Record, folded
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern

#: The page of the item itself, in order of preference.
_OWN = ("url", "web_link", "website", "link", "location", "underline_url", "pdf_url", "paper_pdf")
_OWN_FOLDED = frozenset(map(folded, _OWN))
#: How the names of other fields with addresses end.
_ENDS = (
    "link", "links", "url", "urls", "pdf", "website", "zoom", "discord", "material", "href",
    "video", "slides", "recording",
)  # fmt: skip
_PICTURES = ("image", "thumb", "logo", "photo", "icon", "picture", "avatar", "preview")


#: A text that is an address, whatever its field is called.
_ADDRESS = Pattern(r"https?://\S+|[\w-]++(?:/[\w.-]++)++(?<=\.pdf|\.zip)", "i")
_OF_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp")


class _Fields(NamedTuple):
    """Fields of the item's own page, others with addresses, and with ids of videos."""

    own: list[str]
    others: list[str]
    videos: list[str]
    #: What may hold an address all the same.
    unknown: list[str]


def give(item: Talk | Session, record: Record, base: str | None) -> None:
    """Set the addresses of a record's item; a text in the place of one is the room."""
    fields = _fields(tuple(record.printed_names))
    named = [*fields.others, *(name for name in fields.unknown if _has_address(record, name))]
    others = [(name, text) for name in named for text in _texts(record.get(name))]
    others += _videos(record, fields.videos)
    own = [text for name in fields.own for text in _texts(record.get(name))]
    addresses.give(item, base, own, others)


def _videos(record: Record, names: list[str]) -> Iterator[tuple[str, str]]:
    """The addresses of the recordings whose ids are in a record."""
    for name in names:
        if address := videos.address(name, values.line(record.holds(name))):
            record.get(name)
            yield "recording", address


def _texts(value: Any) -> Iterator[str]:
    """The texts in a field, a list or an object by label."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, str):
        yield from filter(None, values.text(value).split("|"))


@lru_cache(512)
def _fields(printed: tuple[str, ...]) -> _Fields:
    """The fields with addresses among those of a record."""
    names = set(map(folded, printed))
    own = [name for name in _OWN if folded(name) in names]
    others = [name for name in printed if _is_of_address(name)]
    ids = [name for name in printed if videos.is_id(name)]
    known = {*others, *ids, *(name for name in printed if folded(name) in _OWN_FOLDED)}
    rest = [name for name in printed if name not in known and not _is_of_picture(folded(name))]
    return _Fields(own, others, ids, rest)


def _has_address(record: Record, name: str) -> bool:
    value = record.holds(name)
    text = value.strip() if isinstance(value, str) else ""
    return bool(_ADDRESS.fullmatch(text)) and not text.lower().endswith(_OF_PICTURES)


def _is_of_address(printed: str) -> bool:
    name = folded(printed)
    is_other = name.endswith(_ENDS) and name not in _OWN_FOLDED
    return is_other and not _is_of_picture(name)


def _is_of_picture(name: str) -> bool:
    return any(word in name for word in _PICTURES)
