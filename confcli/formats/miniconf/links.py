"""The web addresses of a record, whatever its fields for them are called.

Sites have ``url``, ``pdf_url``, ``paper_pdf``, ``zoom_link``, ``website``, ``links`` and dozens
more, some called only ``paper`` or ``zoom_1``; those of pictures are no links.
"""

from typing import Any

from confcli.formats import addresses, videos
from confcli.formats.miniconf.record import Record, folded, line, texts
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern

#: The page of the item itself, in order of preference.
_OWN = ("url", "web_link", "website", "link", "location", "underline_url", "pdf_url", "paper_pdf")
_OWN_FOLDED = frozenset(map(folded, _OWN))
#: The names of other fields with addresses, and of those with pictures.
_OTHER = Pattern(
    r"(?:links?|urls?|pdf|website|zoom|discord|material|href|video|slides|recording)\Z"
)
_PICTURE = Pattern(r"image|thumb|logo|photo|icon|picture|avatar|preview")
#: A text that is an address, whatever its field is called, unless it is that of a picture.
_ADDRESS = Pattern(
    r"(?:https?://\S++|[\w-]++(?:/[\w.-]++)++(?<=\.pdf|\.zip))(?<!\.png|\.jpg|\.gif|\.svg)"
    r"(?<!\.jpeg|\.webp)",
    "i",
)


def give(item: Talk | Session, record: Record, base: str | None) -> None:
    """Set the addresses of a record's item; a text in the place of one is the room."""
    others: list[tuple[str, str]] = []
    recordings: list[tuple[str, str]] = []
    for folded_name, name in record.names.items():
        value = record.holds(name)
        if folded_name in _OWN_FOLDED or _PICTURE.search(folded_name):
            continue
        if videos.is_id(name):
            if video := videos.address(name, line(value)):
                record.get(name)
                recordings.append(("recording", video))
        elif _OTHER.search(folded_name) or _is_address(value):
            others += ((name, each) for each in texts(record.get(name)))
    own = [each for name in _OWN for each in texts(record.get(name))]
    addresses.give(item, base, own, others + recordings)


def _is_address(value: Any) -> bool:
    return isinstance(value, str) and _ADDRESS.fullmatch(value.strip()) is not None
