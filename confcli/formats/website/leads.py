"""Where a page may lead to a programme, the most promising first.

What states itself to be data comes before what a service exports, that before calendars, and these
before pages that may hold either.
"""

from collections import Counter
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from confcli.formats.syntax.markup import Html
from confcli.formats.website import names, services
from confcli.formats.website.lead import FORWARDED, PAGE, Lead, Promise
from confcli.formats.website.links import CALENDAR, Link, generator, links
from confcli.model.patterns import Pattern
from confcli.model.text import shorten, words

_DATA, _CALENDAR = "schedule file", "calendar"
#: The types of data that a ``<link rel="alternate">`` may lead to.
_TYPES = dict.fromkeys(("application/json", "application/xml", "text/xml", "text/csv"), _DATA)
#: What is of WordPress itself, and what has news in it.
_NO_DATA = ("/wp-json/", "/feed")
#: How the files of programmes end.
_FILES = (".json", ".xml", ".yml", ".yaml", ".csv")
#: Exporters, as FOSDEM has them.
_EXPORTERS = ("/schedule/xml", "/schedule/json")
_CALENDARS = (".ics", ".ical", ".ifb", ".vcs", "/ical")
_ICS_QUERY = Pattern(r"(?:^|&)(?:ical=1|format=ical|outlook-ical=1)(?:&|$)", "i")
#: Files that are neither pages nor programmes that are read.
_OTHER_FILES = tuple(
    ".apk .css .doc .docx .gif .gz .ics .jpeg .jpg .js .mp3 .mp4 .pdf .png .ppt .pptx .svg .webp "
    ".zip".split()
)
_LINKS = ("a", "area")
#: More calendars than this in one folder are of one talk each.
_FEW = 8
#: What a second-level domain may be in countries: ``co.uk``.
_SHORT = 3


def leads(page: Html, address: str) -> list[Lead]:
    """The leads in a page that was found at an address, each once."""
    named = links(page, address)
    found = [*_of_itself(page, address, named)]
    alike = Counter(_folder(each) for each in named if _is_calendar(each))
    for link in named:
        found += _of_link(link, address, is_one_of_many=alike[_folder(link)] > _FEW)
    once: dict[str, Lead] = {}
    for lead in sorted(found, key=lambda each: each.promise):
        once.setdefault(lead.address, lead)
    return [each for each in once.values() if each.address.rstrip("/") != address.rstrip("/")]


def _of_itself(page: Html, address: str, named: list[Link]) -> Iterator[Lead]:
    """What is where the page itself is one of a service."""
    offers = [*services.of_page(address, generator(page))]
    if any(urlsplit(each.address).hostname == "getindico.io" for each in named):
        offers += services.of_indico(address)
    for each in offers:
        promise = Promise.GUESS if each.is_guess else Promise.SERVICE
        yield Lead(each.address, each.kind, f"the page is one of {each.kind}", promise)


def _of_link(link: Link, page: str, *, is_one_of_many: bool) -> Iterator[Lead]:
    offers = [*services.offers(link)]
    if offers:
        for each in offers:
            yield Lead(each.address, each.kind, _why(link), _promise(each, link))
    elif link.tag == "script":
        if _is_fetched(link):
            yield Lead(link.address, _DATA, _why(link), Promise.LINKED_SERVICE)
    elif kind := _stated(link):
        promise = Promise.CALENDAR if kind == _CALENDAR else Promise.DATA
        yield Lead(link.address, kind, _why(link), promise)
    elif _is_calendar(link) and not is_one_of_many:
        is_whole = names.is_of_whole(f"{link.text} {_stem(link.address)}")
        promise = Promise.CALENDAR if is_whole else Promise.OTHER_CALENDAR
        yield Lead(link.address, _CALENDAR, _why(link), promise)
    elif _is_file(_path(link.address)):
        yield Lead(link.address, _DATA, _why(link), Promise.DATA)
    elif link.tag == "meta":
        yield Lead(link.address, FORWARDED, _why(link), Promise.PAGE)
    elif _is_programme(link) or services.is_short(link.address):
        yield from _of_page(link, page)


def _promise(offer: services.Offer, link: Link) -> Promise:
    """How likely a service has this programme: one that is only linked may have another one."""
    if offer.kind == services.GOOGLE:
        return Promise.CALENDAR
    return Promise.LINKED_SERVICE if link.tag in _LINKS else Promise.SERVICE


def _of_page(link: Link, page: str) -> Iterator[Lead]:
    """A page that is called a programme; of other sites, only those of pretalx can be guessed."""
    if site(link.address) == site(page) or services.is_short(link.address):
        is_plain = len(words(link.text or _stem(link.address))) == 1
        promise = Promise.PAGE if is_plain else Promise.OTHER_PAGE
        yield Lead(link.address, PAGE, _why(link), promise)
    elif _path(link.address).count("/") > 1 and _path(link.address).endswith("/schedule"):
        offer = services.of_pretalx(link.address)
        yield Lead(offer.address, offer.kind, f"perhaps {offer.kind}: {_why(link)}", Promise.GUESS)


def _stated(link: Link) -> str | None:
    """The kind of data that a link is said to lead to."""
    if link.type == CALENDAR:
        return _CALENDAR
    is_other = link.tag != "link" or any(each in link.address for each in _NO_DATA)
    return None if is_other else _TYPES.get(link.type)


def _is_calendar(link: Link) -> bool:
    query = urlsplit(link.address).query
    return _path(link.address).endswith(_CALENDARS) or bool(_ICS_QUERY.search(query))


def _is_file(path: str) -> bool:
    is_named = path.endswith(_FILES) and names.is_of_file(path.rpartition("/")[2])
    return is_named or path.endswith(_EXPORTERS)


def _is_fetched(link: Link) -> bool:
    """Whether a script loads a programme: by an address in it, or as KonOpas does, as a script."""
    path = _path(link.address)
    return _is_file(path) if link.in_script else path.endswith("/program.js")


def _is_programme(link: Link) -> bool:
    """Whether a link or a frame leads to a page that is called a programme."""
    is_page = link.tag != "link" and not _path(link.address).endswith(_OTHER_FILES)
    return is_page and any(map(names.is_of_programme, (link.text, _stem(link.address))))


def _stem(address: str) -> str:
    """The last part of an address's path, without its suffix, as words."""
    last = _path(address).rpartition("/")[2]
    return unquote(last.partition(".")[0]).replace("_", " ").replace("-", " ")


def _path(address: str) -> str:
    return urlsplit(address).path.rstrip("/").lower()


def _folder(link: Link) -> str:
    return link.address.partition("?")[0].rpartition("/")[0]


def site(address: str) -> str:
    """The domain that a site's hosts share: ``kites.org`` of ``www.kites.org``."""
    host = urlsplit(address).hostname or ""
    labels = host.split(".")
    is_national = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= _SHORT
    return host if labels[-1].isdigit() else ".".join(labels[-3 if is_national else -2 :])


def _why(link: Link) -> str:
    said = f' "{shorten(link.text, 6, 40)}"' if link.text else ""
    if link.in_script:
        return "named in a script"
    if link.tag == "link":
        return f'<link rel="alternate" type="{link.type}">'
    return f"linked as{said}" if said and link.tag in _LINKS else f"<{link.tag}>{said}"
