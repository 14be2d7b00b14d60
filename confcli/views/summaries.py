"""Listings on a terminal: what each covers and contains."""

from collections.abc import Iterable

from rich.text import Text

from confcli.model.text import counted
from confcli.schedule.overview import Summary
from confcli.views import cells
from confcli.views.layout import print_rows, styled
from confcli.views.look import Look
from confcli.views.screen import Screen

#: Terminal columns from which a table of listings has room for the names of zones.
_ROOMY = 80
_COUNTED = ("session", "talk", "paper", "problem")


def draw(screen: Screen, found: Iterable[Summary], look: Look) -> None:
    """Draw what each listing covers and contains; zones fold at the slash if space is short."""
    slash = "/\n" if screen.width < _ROOMY else "/"

    def row(each: Summary) -> tuple[Text, ...]:
        name = Text().append_text(styled(each.conference, "bold"))
        counts = (counted(getattr(each, f"{name}s"), name) for name in _COUNTED)
        stated = [name.replace("/", slash) for name in each.source_timezones]
        zones = "\n".join([*stated, ", ".join(each.time_basis)])
        added = f" {each.added_at[:10]}" if each.added_at else ""
        source = "\n".join([f"{each.origin}{added}", *each.formats, _files(each.sources)])
        name.append_text(styled(f"\n{cells.day_span(each.first_day, each.last_day)}"))
        return name, styled("\n".join(counts)), styled(zones), styled(source)

    headers = [
        f"Conference, days ({look.zones[0].name.replace('/', slash)})",
        "Contents",
        "Time zone",
        "Source",
    ]
    print_rows(screen, headers, map(row, found))


def _files(sources: list[str]) -> str:
    """The name of a single source; of several, their number and the folder that they share."""
    if len(sources) == 1:
        return sources[0]
    folders = {source.rpartition("/")[0] for source in sources}
    folder = folders.pop() if len(folders) == 1 else ""
    return counted(len(sources), "file") + (f" in {folder}" if folder else "")
