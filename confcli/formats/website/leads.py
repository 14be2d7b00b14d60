"""Where a page may lead to a programme, the most promising first.

What states itself to be data comes before what a service exports, that before calendars, and these
before pages that may hold either.
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from confcli.formats.syntax.markup import Html
from confcli.formats.website import names, services
from confcli.formats.website.lead import FORWARDED, PAGE, Lead, Promise
from confcli.formats.website.links import CALENDAR, Link, generator, links
from confcli.model.patterns import Pattern
from confcli.model.text import shorten, words
from confcli.model.tuples import NamedTuple

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
_ARCHIVED, _YEAR = "archiv", Pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: More calendars than this in one folder are of one talk each.
_FEW = 8


class _Page(NamedTuple):
    """The page on which links are found."""

    site: str
    #: Folders with many calendars, which are of one talk each.
    crowded: frozenset[str]


def leads(page: Html, address: str) -> list[Lead]:
    """The leads in a page that was found at an address, each once."""
    named = links(page, address)
    counts = Counter(each.folder for each in named if _is_calendar(each))
    crowded = frozenset(folder for folder, count in counts.items() if count > _FEW)
    here = _Page(Link.to(address).site, crowded)
    found = [*_of_itself(page, address, named), *(it for link in named for it in _of(link, here))]
    latest = max((_year(each) for each in found), default=0)
    once: dict[str, Lead] = {}
    for lead in sorted(found, key=lambda each: (each.promise, _is_past(each, latest))):
        once.setdefault(lead.address, lead)
    return [each for each in once.values() if each.address.rstrip("/") != address.rstrip("/")]


def _is_past(lead: Lead, latest: int) -> bool:
    """Whether a lead is of an archive, or of another year than the latest that a page links to."""
    return _ARCHIVED in lead.why.casefold() or 0 < _year(lead) < latest


def _year(lead: Lead) -> int:
    """The latest year in a lead; 0 if there is none."""
    return max(map(int, _YEAR.findall(f"{lead.why} {lead.address}")), default=0)


def _of_itself(page: Html, address: str, named: list[Link]) -> Iterator[Lead]:
    """What is where the page itself is one of a service."""
    offers = [*services.of_page(address, generator(page))]
    if any(each.parts.hostname == "getindico.io" for each in named):
        offers += services.of_indico(address)
    for each in offers:
        promise = Promise.GUESS if each.is_guess else Promise.SERVICE
        yield Lead(each.address, each.kind, f"the page is one of {each.kind}", promise)


def _of(link: Link, page: _Page) -> Iterable[Lead]:
    """Where a link leads, by the first kind of lead that it is."""
    if found := [_of_service(each, link) for each in services.offers(link)]:
        return found
    kinds = (_script,) if link.tag == "script" else _KINDS
    return filter(None, (next(filter(None, (each(link, page) for each in kinds)), None),))


def _of_service(offer: services.Offer, link: Link) -> Lead:
    """What a service has of this programme: one that is only linked may have another one."""
    promise = Promise.LINKED_SERVICE if link.tag in _LINKS else Promise.SERVICE
    promise = Promise.CALENDAR if offer.kind == services.GOOGLE else promise
    return Lead(offer.address, offer.kind, _why(link), promise)


def _script(link: Link, _: _Page) -> Lead | None:
    """A programme that a script loads: by an address in it, or as KonOpas does, as a script."""
    is_loaded = _is_file(link.path) if link.in_script else link.path.endswith("/program.js")
    return Lead(link.address, _DATA, _why(link), Promise.LINKED_SERVICE) if is_loaded else None


def _stated(link: Link, _: _Page) -> Lead | None:
    """The kind of data that a link is said to lead to."""
    is_other = link.tag != "link" or any(each in link.address for each in _NO_DATA)
    kind = _CALENDAR if link.type == CALENDAR else None if is_other else _TYPES.get(link.type)
    promise = Promise.CALENDAR if kind == _CALENDAR else Promise.DATA
    return Lead(link.address, kind, _why(link), promise) if kind else None


def _calendar(link: Link, page: _Page) -> Lead | None:
    if not _is_calendar(link) or link.folder in page.crowded:
        return None
    is_whole = names.is_of_whole(f"{link.text} {link.stem}")
    promise = Promise.CALENDAR if is_whole else Promise.OTHER_CALENDAR
    return Lead(link.address, _CALENDAR, _why(link), promise)


def _file(link: Link, _: _Page) -> Lead | None:
    return Lead(link.address, _DATA, _why(link), Promise.DATA) if _is_file(link.path) else None


def _forwarded(link: Link, _: _Page) -> Lead | None:
    if link.tag != "meta":
        return None
    return Lead(link.address, FORWARDED, _why(link), Promise.PAGE)


def _page(link: Link, page: _Page) -> Lead | None:
    """A page that is called a programme; of other sites, only those of pretalx can be guessed."""
    is_short = services.is_short(link)
    if not is_short and not _is_programme(link):
        return None
    if is_short or link.site == page.site:
        is_plain = len(words(link.text or link.stem)) == 1
        promise = Promise.PAGE if is_plain else Promise.OTHER_PAGE
        return Lead(link.address, PAGE, _why(link), promise)
    if link.path.count("/") > 1 and link.path.endswith("/schedule"):
        offer = services.of_pretalx(link)
        return Lead(offer.address, offer.kind, f"perhaps {offer.kind}: {_why(link)}", Promise.GUESS)
    return None


#: What links may be that are in no script, the surest first.
_KINDS = (_stated, _calendar, _file, _forwarded, _page)


def _is_calendar(link: Link) -> bool:
    return link.path.endswith(_CALENDARS) or bool(_ICS_QUERY.search(link.parts.query))


def _is_file(path: str) -> bool:
    is_named = path.endswith(_FILES) and names.is_of_file(path.rpartition("/")[2])
    return is_named or path.endswith(_EXPORTERS)


def _is_programme(link: Link) -> bool:
    """Whether a link or a frame leads to a page that is called a programme."""
    is_page = link.tag != "link" and not link.path.endswith(_OTHER_FILES)
    return is_page and any(map(names.is_of_programme, (link.text, link.stem)))


def _why(link: Link) -> str:
    if link.in_script:
        return "named in a script"
    if link.tag == "link":
        return f'<link rel="alternate" type="{link.type}">'
    quoted = f' "{shorten(link.text, 6, 40)}"' if link.text else ""
    return f"linked as{quoted}" if quoted and link.tag in _LINKS else f"<{link.tag}>{quoted}"
