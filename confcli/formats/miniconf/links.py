"""The web addresses of a record, whatever its fields for them are called.

Sites have ``url``, ``pdf_url``, ``paper_pdf``, ``zoom_link``, ``website``, ``links`` and dozens
more, some called only ``paper`` or ``zoom_1``; those of pictures are no links.
"""

from enum import Enum
from functools import lru_cache
from typing import Any

from confcli.formats import addresses, videos
from confcli.formats.miniconf.record import Record, folded, line, texts
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
#: A text that is an address, whatever its field is called, unless it is that of a picture.
_ADDRESS = Pattern(
    r"(?:https?://\S++|[\w-]++(?:/[\w.-]++)++(?<=\.pdf|\.zip))(?<!\.png|\.jpg|\.gif|\.svg)"
    r"(?<!\.jpeg|\.webp)",
    "i",
)


class _Role(Enum):
    """What the name of a field says of an address in it."""

    OWN, OTHER, VIDEO, PICTURE, UNKNOWN = range(5)


def give(item: Talk | Session, record: Record, base: str | None) -> None:
    """Set the addresses of a record's item; a text in the place of one is the room."""
    others: list[tuple[str, str]] = []
    recordings: list[tuple[str, str]] = []
    for name in record.names.values():
        role = _role(name)
        if role is _Role.OTHER or (role is _Role.UNKNOWN and _is_address(record.holds(name))):
            others += ((name, each) for each in texts(record.get(name)))
        elif role is _Role.VIDEO and (video := videos.address(name, line(record.holds(name)))):
            record.get(name)
            recordings.append(("recording", video))
    own = [each for name in _OWN for each in texts(record.get(name))]
    addresses.give(item, base, own, others + recordings)


@lru_cache(1024)
def _role(printed: str) -> _Role:
    name = folded(printed)
    if name in _OWN_FOLDED:
        return _Role.OWN
    if any(word in name for word in _PICTURES):
        return _Role.PICTURE
    if videos.is_id(printed):
        return _Role.VIDEO
    return _Role.OTHER if name.endswith(_ENDS) else _Role.UNKNOWN


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and _ADDRESS.fullmatch(value.strip()) is not None
