"""People on a terminal: what they present or chair, and when."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from confcli.schedule.entries import Entry
from confcli.search.people import Person
from confcli.views import cells
from confcli.views.field import Zones
from confcli.views.layout import print_rows, styled


def print_people(
    console: Console, people: Iterable[Person], zones: Zones, *, with_coauthors: bool
) -> None:
    """Print who presents or chairs what and when, with coauthors if asked for."""

    def row(person: Person) -> tuple[Text, ...]:
        works = Text("\n").join(_presented(entry, zones) for entry in person.works)
        return _person(person, with_coauthors=with_coauthors), works

    print_rows(console, ["Name", f"What and when ({zones[0].name})"], map(row, people))


def _person(person: Person, *, with_coauthors: bool) -> Text:
    text = Text().append_text(styled(person.name, "bold"))
    if person.perhaps_same:
        text.append_text(styled(f"\nmaybe also {', '.join(person.perhaps_same)}", "dim"))
    if with_coauthors:
        names = ", ".join(f"{each.name} ({each.works})" for each in person.coauthors)
        text.append_text(styled(f"\nwith {names}" if names else "\nno coauthors"))
    return text


def _presented(entry: Entry, zones: Zones) -> Text:
    when = cells.when(entry, zones[0]).replace("\n", "  ")
    role = "chairs " if entry.kind == "session" else ""
    text = Text().append_text(styled(f"{role}{cells.shown_title(entry)}"))
    return text.append_text(styled(f"  {when}", "dim"))
