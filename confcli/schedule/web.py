"""Where an item is on the web."""

from confcli.model.safety import web_safe
from confcli.model.text import is_web
from confcli.schedule.entries import Entry


def addresses(of: Entry) -> dict[str, str]:
    """The web addresses of its page, recording and slides; other addresses are left out."""
    known = {"page": of.url, "recording": of.recording, "slides": of.slides}
    return {name: web_safe(each) for name, each in known.items() if each and is_web(each)}


def pages(of: Entry) -> dict[str, str]:
    """The same; without a page, the only link in the abstract is one."""
    links = [link for link in of.links if is_web(link)]
    page = {"page": links[0]} if len(links) == 1 else {}
    return page | addresses(of)
