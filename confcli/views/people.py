"""People on a terminal: what they present or chair, and when."""

from collections.abc import Iterable

from rich.text import Text

from confcli.schedule.entries import Entry
from confcli.search.people import Person
from confcli.times.zones import Zone
from confcli.views import cells
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen


def draw(screen: Screen, people: Iterable[Person], look: Look, *, with_coauthors: bool) -> None:
    """Draw who presents or chairs what and when, with coauthors if asked for."""

    def row(person: Person) -> tuple[Text, ...]:
        works = Text("\n").join(_presented(entry, look.zones[0]) for entry in person.works)
        return _person(person, with_coauthors=with_coauthors), works

    print_rows(screen, ["Name", f"What and when ({look.zones[0].name})"], map(row, people))


def _person(person: Person, *, with_coauthors: bool) -> Text:
    text = Text().append_text(styled(person.name, "bold"))
    if person.perhaps_same:
        text.append_text(styled(f"\nmaybe also {', '.join(person.perhaps_same)}", "dim"))
    if with_coauthors:
        names = ", ".join(f"{each.name} ({each.works})" for each in person.coauthors)
        text.append_text(styled(f"\nwith {names}" if names else "\nno coauthors"))
    return text


def _presented(entry: Entry, zone: Zone) -> Text:
    when = cells.when(entry, zone).replace("\n", "  ")
    role = "chairs " if entry.kind == "session" else ""
    text = Text().append_text(styled(f"{role}{cells.shown_title(entry)}"))
    return text.append_text(styled(f"  {when}", "dim"))
