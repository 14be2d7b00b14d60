"""The web addresses in a page, with the elements that name them and what these say.

They are made absolute as browsers do it: against ``<base href>``, else the address of the page.
"""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from urllib.parse import SplitResult, unquote, urldefrag, urljoin, urlsplit

from confcli.formats.syntax.markup import Html, Node, attributes, text_of
from confcli.model.addresses import LOGIN, fetchable
from confcli.model.patterns import Pattern
from confcli.model.text import one_line
from confcli.model.tuples import NamedTuple

#: The attribute in which an element names an address.
_NAMING = {
    "a": "href",
    "area": "href",
    "embed": "src",
    "frame": "src",
    "iframe": "src",
    "link": "href",
    "meta": "content",
    "object": "data",
    "pretalx-schedule": "event-url",
    "script": "src",
}
CALENDAR = "text/calendar"
#: No page of a conference has more links, and none says more in one.
_MOST, _LONGEST = 20_000, 200
#: What a second-level domain may be in countries: ``co.uk``.
_SHORT = 3
#: What ``<meta http-equiv="refresh">`` says: seconds, and the address to go to then.
_REFRESH = Pattern(r"\s*+[\d.]*+\s*+[;,]\s*+url\s*+=\s*+['\"]?+([^'\"]++)", "i")
_WEB = Pattern(r"https?://[^\s/?#]\S{0,2000}", "i")
#: An address in a script, or what is quoted there; JSON may write its slashes as ``\/``.
_IN_SCRIPT = Pattern(
    r"https?:(?:\\?/){2}[^\s\"'`<>()]++|(?<=[\"'`])[^\s\"'`<>()]{1,300}+(?=[\"'`])", "i"
)
#: How addresses of data end that a script fetches.
_FETCHED = (".json", ".xml", ".ics")


class Link(NamedTuple):
    """An address in a page."""

    address: str
    #: The element that names it: ``a``, ``link``, ``iframe`` …
    tag: str
    #: What a reader sees of it, else its title.
    text: str = ""
    #: The kind of content that it is said to lead to: ``text/calendar``.
    type: str = ""
    #: Whether it is only an address in a script.
    in_script: bool = False
    #: The parts of its address, once that is absolute.
    parts: SplitResult = urlsplit("")

    @classmethod
    def to(cls, address: str) -> "Link":
        """A plain link to an absolute address."""
        return cls(address, "a", parts=urlsplit(address))

    @property
    def host(self) -> str:
        """The host of its address, with the scheme."""
        return f"{self.parts.scheme}://{self.parts.netloc}"

    @property
    def site(self) -> str:
        """The domain that a site's hosts share: ``kites.org`` of ``www.kites.org``."""
        host = self.parts.hostname or ""
        labels = host.split(".")
        is_national = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= _SHORT
        return host if labels[-1].isdigit() else ".".join(labels[-3 if is_national else -2 :])

    @property
    def path(self) -> str:
        """The path of its address in lower case, without a slash at the end."""
        return self.parts.path.rstrip("/").lower()

    @property
    def folder(self) -> str:
        """Its address without the last part of the path."""
        return self.address.partition("?")[0].rpartition("/")[0]

    @property
    def stem(self) -> str:
        """The last part of its path, without a suffix, as words."""
        last = self.path.rpartition("/")[2]
        return unquote(last.partition(".")[0]).replace("_", " ").replace("-", " ")


def links(page: Html, address: str) -> list[Link]:
    """The addresses in a page that was found at an ``address``, in order, each as often as named.

    Of ``<link>``, only those to the same in another form.
    """
    base = _absolute(address, _base(page)) or address
    named = chain.from_iterable(_named(node, text) for node, text in _elements(page))
    found = ((each, _absolute(base, each.address)) for each in islice(named, _MOST))
    return [each._replace(address=it, parts=urlsplit(it)) for each, it in found if it]


def generator(page: Html) -> str:
    """What a page says that it was made with, in lower case."""
    node = page.root and page.root.css_first("meta[name=generator]")
    return (attributes(node).get("content") or "").casefold() if node else ""


def _base(page: Html) -> str:
    node = page.root and page.root.css_first("base[href]")
    return (attributes(node).get("href") or "") if node else ""


def _absolute(base: str, address: str) -> str:
    """An address as it can be fetched, without a login; empty if it is not on the web."""
    try:
        joined = urldefrag(urljoin(base, fetchable(address.strip()))).url.replace(" ", "%20")
        has_host = bool(urlsplit(joined).hostname)
    except ValueError:
        return ""
    is_web = has_host and _WEB.fullmatch(joined) and joined.isprintable()
    return LOGIN.sub(r"\1", joined) if is_web else ""


def _named(node: Node, text: str) -> Iterator[Link]:
    """The addresses that an element names; a script, in its text."""
    tag, given = node.tag or "", attributes(node)
    address = given.get(_NAMING[tag])
    if tag == "meta":
        yield from _forwarded(given)
    elif address and (tag != "link" or _is_alternate(given)):
        text = text or given.get("title") or given.get("aria-label") or ""
        yield Link(address, tag, one_line(text)[:_LONGEST], _type(address, given.get("type")))
    elif tag == "script":
        yield from _in_script(text_of(node))


def _forwarded(given: Mapping[str, str | None]) -> Iterator[Link]:
    found = _REFRESH.match(given.get("content") or "")
    if found and (given.get("http-equiv") or "").casefold() == "refresh":
        yield Link(found[1], "meta")


def _is_alternate(given: Mapping[str, str | None]) -> bool:
    return "alternate" in (given.get("rel") or "").casefold().split()


def _in_script(text: str) -> Iterator[Link]:
    for found in _IN_SCRIPT.finditer(text):
        address = found[0].replace("\\/", "/")
        if address.casefold().startswith("http") or address.endswith(_FETCHED):
            yield Link(address, "script", in_script=True)


def _type(address: str, stated: str | None) -> str:
    """The kind of content that an element states, or its address is for."""
    if fetchable(address.strip()) != address.strip():
        return CALENDAR
    return (stated or "").partition(";")[0].strip().casefold()


def _elements(page: Html) -> list[tuple[Node, str]]:
    """The elements that may name addresses, in order; of texts within one another, the innermost.

    Each text is read once, however deep such elements are nested.
    """
    found: list[tuple[Node, list[str]]] = []
    stack = [(page.root, [""])] if page.root is not None else []
    while stack:
        node, around = stack.pop()
        if node.is_text_node:
            around.append(node.text_content or "")
        if node.tag in _NAMING:
            around = []
            found.append((node, around))
        children = [] if node.tag == "script" else list(node.iter(include_text=True))
        stack += [(each, around) for each in reversed(children)]
    return [(node, " ".join("".join(texts).split())) for node, texts in found]
