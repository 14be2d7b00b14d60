"""What an event of a calendar says beside its time."""

from collections.abc import Iterator

from confcli.export import clean
from confcli.model.text import fold, words
from confcli.schedule.entries import UNTITLED, Entry

CANCELLED = "CANCELLED"
#: What is not certain to take place as the programme says.
_TENTATIVE = ("tentative", "postponed")
#: Kinds of talk that have authors rather than speakers.
_OF_AUTHORS = frozenset(("oral", "spotlight", "poster", "paper"))


def properties(entry: Entry) -> dict[str, str | list[str]]:
    """The values of the properties of an event, by name; empty where nothing is known."""
    return {
        "summary": clean.line(entry.shown_title) or UNTITLED,
        "location": clean.line(entry.room),
        "categories": _categories(entry),
        "url": clean.address(entry.url),
        "status": _status(entry),
        "description": "\n\n".join(filter(None, _description(entry))),
    }


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return CANCELLED
    return "TENTATIVE" if entry.status in _TENTATIVE else ""


def _categories(entry: Entry) -> list[str]:
    """The type, the track and the keywords, each once, in whatever case."""
    named = map(clean.line, (entry.type, entry.track, *entry.keywords))
    return list({fold(name): name for name in filter(None, named)}.values())


def _description(entry: Entry) -> Iterator[str]:
    """Who speaks and in which session, the user's note, the abstract, where there is more."""
    yield "\n".join(_head(entry))
    note = clean.paragraphs(entry.mark.note)
    yield f"Note: {note}" if note else ""
    yield clean.paragraphs(entry.abstract)
    yield "\n".join(_links(entry))


def _head(entry: Entry) -> Iterator[str]:
    for label, names in ((_role(entry), entry.authors), ("Chair", entry.chairs)):
        if names and (label != "Chair" or entry.kind == "session"):
            yield f"{label}{'s' if len(names) > 1 else ''}: {', '.join(map(clean.line, names))}"
    said = (entry.shown_title, entry.track, entry.room, entry.conference)
    if words(entry.session) not in [words(each or "") for each in said]:
        yield f"Session: {clean.line(entry.session)}"
    if entry.kind == "talk" and entry.time_of == "session":
        yield "Time: that of the whole session"
    if entry.board:
        yield f"Board: {clean.line(entry.board)}"
    if entry.status and entry.status.upper() != _status(entry):
        yield f"Status: {clean.line(entry.status)}"


def _role(entry: Entry) -> str:
    return "Author" if _OF_AUTHORS.intersection((entry.type or "").split()) else "Speaker"


def _links(entry: Entry) -> Iterator[str]:
    media = {"Recording": entry.recording, "Slides": entry.slides}
    for label, text in media.items():
        if text:
            yield f"{label}: {clean.address(text)}"
