"""The web addresses of an item: absolute ones, told apart by what the source calls them.

A relative address is resolved against that of its page. What can't be resolved is kept among the
links as it is. Plain text where an address belongs, such as ``Evaluation: Room 168``, is a place.
"""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple
from urllib.parse import urljoin, urlsplit

from confcli.formats.interface import Hints
from confcli.formats.prose import says_nothing
from confcli.formats.syntax.document import Document
from confcli.model.entities import Session, Talk
from confcli.model.patterns import Pattern
from confcli.model.text import links, one_line, without_links, words

_WEB = ("http://", "https://")
_OTHER = Pattern(r"(?:mailto|tel|irc|ircs|xmpp|matrix|webcal|ftp|rtmp|rtsp):\S", "i")
#: ``www.kites.org``, ``kites.org``, ``youtu.be/x``: addresses whose protocol is left out.
_HOST = Pattern(
    r"(?:www\.\S|[\w-]++(?:\.[\w-]++)*+(?<=\.com|\.org|\.net|\.edu|\.gov)(?:[/?#:]|$)"
    r"|[\w-]++(?:\.[\w-]++)*+(?<=\.\w\w)/)",
    "i",
)
#: ``papers.html``, ``?id=7``, ``poster/12``: a path without a slash before it.
_FILE = Pattern(
    r"\?\w|[^?#]*\.(?:x?html?|php|aspx?|jsp|cgi|pdf|pptx?|odp|key|docx?|odt|txt|md|ipynb|jpe?g|png|gif"
    r"|svg|webp|mp[34]|webm|mkv|og[gv]|zip|t?gz|ics|xml|json)(?:[?#]|$)",
    "i",
)
_FOLDER = Pattern(r"[a-z][a-z\d_.~%-]*+/[a-z\d_.~%/?=&#-]*+$")
_DOCUMENTS = (".pdf", ".ppt", ".pptx", ".odp", ".key", ".html")
_BLANK = Pattern(r"\s")
#: Without these, whatever begins as an address is one.
_RISKY = Pattern(r"[\[\]]|[^\x00-\x7f]")
#: Words of names that say nothing about what the address is of.
_NOISE = frozenset(
    """
    a address as by download en for from full gb hd href kb lecture link mb mp4 odp of official on
    online our page pdf ppt pptx recorded sd session talk the this to uri url watch webm av1 version
    view
    """.split()
)
_RECORDING = frozenset("recording recordings video videos vod youtube".split())
_SLIDES = frozenset("slide slides slidedeck deck".split())
#: The keys of what an address is called.
_CALLED = ("title", "name", "label", "description", "type", "text")
_ASIDE = Pattern(r"\([^()]*+\)")
_WORD = Pattern(r"(?<=[a-z])(?=[A-Z])|[_\d]+")


class _Read(NamedTuple):
    """What a field that should hold an address holds."""

    whole: list[str]
    #: What may be an address but can't be made whole.
    unresolved: str = ""
    text: str = ""


_NOTHING = _Read([])


def base_of(document: Document, hints: Hints) -> str | None:
    """The address against which those in a file are resolved.

    It is what the page states, or where it was saved or fetched from, else what the user says.
    """
    if document.html:
        return document.html.base or hints.base_url
    return document.name if document.name.startswith(_WEB) else hints.base_url


def is_web(text: str | None) -> bool:
    """Whether a text is one absolute web address."""
    return text is not None and _read(None, text).whole == [text.strip()]


def absolute(base: str | None, text: str | None) -> str | None:
    """Make one address absolute; ``None`` if it is not an address or can't be resolved."""
    return next(iter(_read(base, text or "").whole), None)


def give(
    item: Talk | Session,
    base: str | None,
    own: Iterable[str | None],
    others: Iterable[tuple[str, str | None]] = (),
) -> None:
    """Set an item's ``url``, ``links``, ``recording`` and ``slides``.

    ``own`` are the addresses of the item's own page, best first; ``others`` are further ones, each
    with what the source calls it, such as a title or ``slides_pdf``. A text among ``own`` that is
    no address becomes the room, if the item has none.
    """
    found: dict[str, None] = {}
    for text in filter(None, own):
        read = _read(base, text)
        item.url = item.url or next(iter(read.whole), None)
        found |= dict.fromkeys([*read.whole, read.unresolved])
        if read.text and item.room is None:
            item.room = read.text
        elif read.text != item.room:
            found[read.text] = None
    for name, read in ((name, _read(base, text)) for name, text in others if text):
        _tell_apart(item, name, read.whole[:1])
        found |= dict.fromkeys([*read.whole, read.unresolved, read.text])
    known = {item.url, "", *item.links}
    if isinstance(item, Talk):
        known |= {item.recording, item.slides}
    item.links += [link for link in found if link not in known]


def listed(name: str, value: Any) -> list[tuple[str, str]]:
    """The addresses in a value called ``name``, each with what it is called: one text, or several.

    An object has an address under any key, and a name, a type or a description of it.
    """
    if isinstance(value, list):
        return [pair for each in value for pair in listed(name, each)]
    if not isinstance(value, dict):
        return [(name, value)] if isinstance(value, str) else []
    texts = {key: text for key, text in dict.items(value) if isinstance(text, str) and text}
    urls = [value.get(key) or "" for key, text in texts.items() if _may_be_address(text)]
    said = (key for key in _CALLED if is_recording(it := texts.get(key, "")) or is_slides(it))
    telling = next(said, None) if len(urls) == 1 else None
    return [(value[telling] if telling else name, url) for url in urls]


def _may_be_address(text: str) -> bool:
    """Whether a text is an address, or a path that may be made one."""
    return bool(_read(None, text).whole) or text.startswith(("/", "./", "../"))


def called(*names: str | None) -> str:
    """Of the names of an address, such as a type and a title, the one that says what it is of."""
    telling = (name for name in names if name and (is_recording(name) or is_slides(name)))
    return next(telling, next(filter(None, names), ""))


def is_recording(name: str) -> bool:
    """Whether a source calls an address that of the item's recording."""
    said = _said(name)
    return bool(said) and said <= _RECORDING


def is_slides(name: str, address: str = "") -> bool:
    """Whether a source calls an address that of the item's slides."""
    said = _said(name)
    if said == {"presentation"}:
        return urlsplit(address).path.casefold().endswith(_DOCUMENTS)
    if said.isdisjoint(_SLIDES):
        return False
    last = words(_WORD.sub(" ", name))[-1:]
    return said <= _SLIDES | {"presentation"} or set(last) <= _SLIDES


def _tell_apart(item: Talk | Session, name: str, addresses: list[str]) -> None:
    """Set what an address with this name is of, if that is still unknown."""
    for address in addresses:
        if isinstance(item, Talk) and is_slides(name, address):
            item.slides = item.slides or address
        elif isinstance(item, Talk) and is_recording(name):
            item.recording = item.recording or address


@lru_cache(4096)
def _said(name: str) -> frozenset[str]:
    """The words of a name that say what an address is of; those in brackets don't."""
    shown = _WORD.sub(" ", _ASIDE.sub(" ", name))
    return frozenset(words(shown)) - _NOISE


def _read(base: str | None, text: str) -> _Read:
    if not text or says_nothing(text):
        return _NOTHING
    text = text.strip()
    if _BLANK.search(text):
        return _of_text(text)
    if text.casefold().startswith(_WEB):
        return _relative(None, text)
    if _HOST.match(text):
        return _Read([f"https://{text}"])
    if text.startswith("//"):
        return _relative("https:", text)
    if _OTHER.match(text):
        return _Read([], text)
    is_path = text.startswith(("/", "./", "../")) or _FILE.match(text) or _FOLDER.match(text)
    return _relative(base, text) if is_path else _Read([], "", text)


def _relative(base: str | None, text: str) -> _Read:
    try:
        whole = urljoin(base, text) if base else text
        if _RISKY.search(whole):
            urlsplit(whole)
    except ValueError:  # not an address
        return _Read([], text)
    return _Read([whole]) if whole.casefold().startswith(_WEB) else _Read([], text)


def _of_text(text: str) -> _Read:
    """Find the addresses in a text of several words, and what it says beside them."""
    lines = (one_line(line).strip(" :;,<>-–") for line in without_links(text).splitlines())
    return _Read(links(text), "", "; ".join(filter(None, lines)))
