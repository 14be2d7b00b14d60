"""``confcli open``."""

from typing import Annotated, NamedTuple

from confcli.cli import browser, completion, loading
from confcli.cli.options.declaring import argument, option
from confcli.cli.options.filters import Conference
from confcli.cli.options.output import Clock
from confcli.cli.options.source import Scope
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.schedule.entries import Entry
from confcli.schedule.lookup import find
from confcli.schedule.web import pages

#: What addresses lead to, as sentences call it.
_NAMES = {"page": "web page", "recording": "recording", "slides": "slides"}


class Part(NamedTuple):
    """What to open in place of an item's page."""

    recording: Annotated[bool, option("--recording", "Open the recording.")] = False
    slides: Annotated[bool, option("--slides", "Open the slides.")] = False

    @property
    def name(self) -> str:
        """What is asked for; ``WrongUsageError`` for two parts at once."""
        if all(self):
            raise WrongUsageError("--recording can't be combined with --slides")
        return next((name for name, asked in self._asdict().items() if asked), "page")


def command(
    item: Annotated[
        list[str],
        argument(
            "ID",
            "An id (also a source's own), its start, or words from one title. Example: pw5628s2",
            completion.ids,
        ),
    ],
    source: Scope,
    conference: Conference,
    part: Part,
) -> None:
    """Open the web page of a session, talk or paper.

    Without a browser, as in a remote login, and into a pipe, the address is printed.

    Example: confcli open "very deep vaes"
    """
    name, text = part.name, " ".join(item)
    here = loading.here(Clock(), source, conference.conference)
    schedule = loading.schedule(here, source, conference.conference, about=text)
    entry = find(schedule, text, here.zones[0], here.time_of_day)
    known = pages(entry)
    if name not in known:
        raise _lacking(entry, name, known)
    browser.show(known[name])


def _lacking(entry: Entry, name: str, known: dict[str, str]) -> NothingFoundError:
    """The error for an address that is not known, with those that are."""
    links = [link for link in entry.links if link not in known.values()]
    choices = [
        *(f"{_NAMES[each]}: {known[each]}" for each in known),
        *(f"link: {it}" for it in links),
    ]
    are = "are" if name == "slides" else "is"
    sentence = f"no {_NAMES[name]} {are} known for {entry.shown_title!r}"
    return NothingFoundError(sentence, choices=choices, question="it has" if choices else "")
