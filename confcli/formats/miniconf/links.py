"""The web addresses of a record, whatever its fields for them are called.

Sites have ``url``, ``pdf_url``, ``paper_pdf``, ``zoom_link``, ``website``, ``links`` and dozens
more; those of pictures are no links.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from confcli.formats.miniconf import values
from confcli.formats.miniconf.records import Record

#: The page of the item itself, in order of preference.
_OWN = (
    "url", "web_link", "website", "link", "location", "page", "underline_url", "pdf_url",
    "paper_pdf",
)  # fmt: skip
_RECORDINGS = ("video_url", "video_link", "recording", "recording_url", "video", "youtube_link")
_SLIDES = ("slides_pdf", "slides_url", "slides_link", "slides")
#: How the names of other fields with addresses end.
_ENDS = ("link", "links", "url", "urls", "pdf", "website", "zoom", "discord", "material", "href")
_PICTURES = ("image", "thumb", "logo", "photo", "icon", "picture", "avatar", "preview")


class Links(NamedTuple):
    """A record's own address, and the further ones, each once."""

    url: str | None = None
    links: tuple[str, ...] = ()
    recording: str | None = None
    slides: str | None = None


def of(record: Record) -> Links:
    """Read the web addresses of a record."""
    recording, slides = (_first(record, names) for names in (_RECORDINGS, _SLIDES))
    others = [name for name in record.names if name.endswith(_ENDS) and not _is_picture(name)]
    found = dict.fromkeys(url for name in (*_OWN, *others) for url in _addresses(record.get(name)))
    urls = [each for each in found if each not in (recording, slides)]
    return Links(next(iter(urls), None), tuple(urls[1:]), recording, slides)


def _first(record: Record, names: tuple[str, ...]) -> str | None:
    return next((url for name in names for url in _addresses(record.get(name))), None)


def _addresses(value: Any) -> Iterator[str]:
    """The addresses in a text, a list or an object by label."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from _addresses(each)
    elif isinstance(value, str):
        yield from values.addresses(values.text(value).replace("|", " ").split())


def _is_picture(name: str) -> bool:
    return any(word in name for word in _PICTURES)
