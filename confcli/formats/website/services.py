"""Services that keep programmes for conferences, and where each offers one as data.

pretalx: the widget of its documentation (``<pretalx-schedule event-url=…>`` and its script), and
the exporters below ``schedule/``. Sessionize: ``/api/v2/<id>/view/<view>``. Sched: ``/all.ics``.
Indico: its HTTP export API and ``event.ics``. Google Calendar: an ``embed`` address and the public
calendar of the same id. The virtual sites of NeurIPS, ICML and others: the feed that their pages
load.
"""

from collections.abc import Iterator
from itertools import pairwise
from urllib.parse import parse_qsl, quote

from confcli.formats.website.links import Link
from confcli.model.patterns import Pattern
from confcli.model.tuples import NamedTuple

PRETALX, SESSIONIZE, SCHED = "pretalx", "Sessionize", "Sched"
INDICO, GOOGLE, VIRTUAL = "Indico", "Google Calendar", "virtual site"

_SESSIONIZE = Pattern(r"https?://sessionize\.com/api/v2/([a-z0-9]++)(?:[/?]|$)", "i")
_SCHED = Pattern(
    r"https?://((?!(?:www|static|cdn)\.)[\w-]++\.sched\.(?:com|org|co))(?:[/?]|$)", "i"
)
_GOOGLE = Pattern(r"https://calendar\.google\.com/calendar/(?:u/\d++/)?(?:html)?embed\?", "i")
_VIRTUAL = Pattern(r"https?://[^/?#]++/static/virtual/data/[^/?#]+-orals-posters\.json", "i")
#: A page of such a site, which names its year.
_OF_YEAR = Pattern(r"(https?://(?:www\.)?([\w-]++)\.[^/?#]++)/virtual/(\d{4})(?:[/?]|$)", "i")
_INDICO_EVENT = Pattern(r"(https?://[^/?#]++(?:/indico)?+)/event/(\d++)(?:[/?]|$)", "i")
#: What pretalx has below the address of an event.
_BELOW = frozenset("cfp featured schedule sneak speaker submit talk widgets".split())
#: What it has beside the events of its host.
_BESIDE = frozenset("accounts api media orga p static".split())
#: What is before an event in its API.
_API = ["api", "events"]
#: How the hosts of its documentation and of its own website begin.
_OF_ITS_OWN = ("docs.", "www.")
#: The code of a talk or a speaker in pretalx.
_CODE = Pattern(r"[A-Z0-9]{6}(?:\.ics)?")


class Offer(NamedTuple):
    """What a service offers, at an address that another one gave away."""

    kind: str
    address: str
    #: Whether it is only supposed that the other address is one of this service.
    is_guess: bool = False


def offers(link: Link) -> Iterator[Offer]:
    """The programmes that a service offers to which a link of a page leads, best first."""
    address = link.address
    if found := _SESSIONIZE.match(address):
        yield Offer(SESSIONIZE, f"https://sessionize.com/api/v2/{found[1]}/view/All")
    elif found := _SCHED.match(address):
        yield Offer(SCHED, f"https://{found[1].lower()}/all.ics")
    elif _GOOGLE.match(address):
        yield from _of_google(link)
    elif _VIRTUAL.fullmatch(address):
        yield Offer(VIRTUAL, address)
    elif "indico" in address.lower():
        yield from of_indico(address)
    else:
        yield from _of_pretalx(link)


def of_page(address: str, generator: str) -> Iterator[Offer]:
    """The programmes that a service offers whose own page is at an address."""
    if found := _OF_YEAR.match(address):
        feed = f"{found[1]}/static/virtual/data/{found[2].lower()}-{found[3]}-orals-posters.json"
        yield Offer(VIRTUAL, feed, is_guess=True)
    if PRETALX in generator:
        yield of_pretalx(Link.to(address))
    else:
        yield from offers(Link.to(address))


def of_indico(address: str) -> Iterator[Offer]:
    """The programme of an event in Indico, at the address of one of its pages."""
    if found := _INDICO_EVENT.match(address):
        base, number = found.groups()
        yield Offer(INDICO, f"{base}/export/event/{number}.json?detail=contributions")
        yield Offer(INDICO, f"{base}/event/{number}/event.ics?scope=contribution")


def is_short(link: Link) -> bool:
    """Whether a link is one by which Indico leads to an event."""
    parts = _parts(link)
    is_named = len(parts) == 2 and parts[0] in ("e", "event")
    return "indico" in link.host.lower() and is_named and not _INDICO_EVENT.match(link.address)


def _of_google(link: Link) -> Iterator[Offer]:
    for name, value in parse_qsl(link.parts.query):
        if name == "src":
            calendar = quote(value, safe="")
            yield Offer(
                GOOGLE, f"https://calendar.google.com/calendar/ical/{calendar}/public/basic.ics"
            )


def _of_pretalx(link: Link) -> Iterator[Offer]:
    parts = _parts(link)
    if link.tag == "pretalx-schedule":
        yield _exported(link.host, parts)
    elif _is_of_widget(parts) or _is_coded(parts) or _is_event(link.host, parts):
        yield of_pretalx(link, 1 if PRETALX in link.host else None)


def of_pretalx(link: Link, most: int | None = None) -> Offer:
    """The schedule of an event in pretalx, to one of whose pages a link leads.

    ``most`` is how many parts the path of the event has, if that is known.
    """
    parts = _parts(link)
    below = (n for n, part in enumerate(parts) if n and part in _BELOW)
    return _exported(link.host, parts[: next(below, most)])


def _parts(link: Link) -> list[str]:
    """The parts of the path to which a link leads, below any API."""
    path = [each for each in link.parts.path.split("/") if each]
    return path[2:] if path[:2] == _API else path


def _is_of_widget(parts: list[str]) -> bool:
    """Whether a path is that of the widget's script or data."""
    is_below = "schedule" in parts[1:] and not {"widget", "widgets"}.isdisjoint(parts)
    return is_below or (len(parts) > 2 and parts[-2:] == ["widgets", "schedule.js"])


def _is_coded(parts: list[str]) -> bool:
    """Whether a path is that of a talk or a speaker, by codes that no other site has there."""
    pairs = pairwise(parts[1:])
    return any(one in ("speaker", "talk") and _CODE.fullmatch(code) for one, code in pairs)


def _is_event(host: str, parts: list[str]) -> bool:
    """Whether an address is at a host named for pretalx, and below an event."""
    is_its_own = host.partition("://")[2].startswith(_OF_ITS_OWN)
    return PRETALX in host and not is_its_own and bool(parts) and parts[0] not in _BESIDE


def _exported(host: str, event: list[str]) -> Offer:
    return Offer(PRETALX, "/".join([host, *event, "schedule/export/schedule.json"]))
