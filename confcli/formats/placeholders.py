"""Pages of the virtual sites that hold no programme, but a login or a script."""

from confcli.formats.syntax.document import Document
from confcli.model.errors import InputError
from confcli.model.patterns import Pattern

_LOGIN = Pattern(
    r"registration required|you (?:must|need to) (?:be )?(?:log|sign)(?:ged|ed)? in\b.*",
    "i",
)
#: The feed from which the page's scripts load the programme.
_FEED = Pattern(r"(?:https?://[\w.-]+)?/static/virtual/data/[\w-]+-orals-posters\.json")
_UNKNOWN = "<conf>-<year>"


def refuse(document: Document) -> None:
    """Raise ``InputError`` if a page is empty, asks to log in, or is filled by JavaScript."""
    if reason := _reason(document):
        advice = f"fetch the site's JSON feed instead: {_feed(document)}"
        raise InputError(f"{document.name}: {reason}; {advice}")
    if not any(line.text for line in document.lines):
        kind = "page" if document.html else "file"
        raise InputError(f"{document.name}: the {kind} is empty")


def _reason(document: Document) -> str | None:
    if any(_LOGIN.fullmatch(line.text) for line in document.lines):
        return "this page requires a login, so it has no schedule"
    if document.html and _FEED.search(document.text):
        return "a script fills this page in the browser, so the saved page has no schedule"
    return None


def _feed(document: Document) -> str:
    """The address of the feed, as far as the page gives it."""
    named = _FEED.search(document.text)
    edition = (document.edition or _UNKNOWN).lower().replace(" ", "-")
    path = named.group() if named else f"/static/virtual/data/{edition}-orals-posters.json"
    return document.html.absolute(path) if document.html else path
