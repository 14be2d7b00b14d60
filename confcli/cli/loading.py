"""What a command works on: the schedule of the conferences or files chosen."""

from confcli.cli.environment import Here, note
from confcli.cli.options.source import Scope
from confcli.library import catalog
from confcli.model.text import counted
from confcli.schedule.entries import Schedule


def schedule(
    here: Here, source: Scope, conference: list[str] | None, about: str | None = None
) -> Schedule:
    """The schedule to explore: of the files named, else of what was added and is bundled.

    With ``about``, an id or a title, it may omit items that can't match.
    """
    if not source.listing:
        return Schedule(catalog.load(here.database, about).shown)
    from confcli.cli.files import read
    from confcli.programme.assembly import assemble

    name = conference[0] if conference and len(conference) == 1 else None
    found = read(source.listing, source.hints(name))
    for given, listing in found:
        if listing.problems:
            count = counted(len(listing.problems), "problem")
            note(f"{given.name}: {count}; confcli check lists them")
    return Schedule(assemble(listing for _, listing in found))
