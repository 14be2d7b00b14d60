"""Star what a command proposes."""

from collections.abc import Callable, Iterable

from confcli.cli import marking
from confcli.cli.environment import Here
from confcli.cli.marking import Marking
from confcli.cli.options.declaring import one_of
from confcli.cli.streams import note
from confcli.model.marks import Mark
from confcli.model.text import counted
from confcli.schedule.entries import Entry, Marks

#: What becomes of the stars of what is not proposed, and what is said then.
RESTS: dict[str, tuple[Callable[[Mark], Mark], str]] = {
    "maybe": (lambda mark: mark._replace(star=mark.star and "maybe"), "made {} maybe"),
    "unstar": (lambda mark: mark._replace(star=None), "took the star from {}"),
}


def checked_rest(value: str | None) -> str | None:
    """A callback for an option that says what becomes of other stars."""
    return value and one_of(value, RESTS, "can't make the rest")


def star(
    here: Here,
    asked: Marking,
    command: str,
    proposed: Iterable[Entry],
    kind: str = "talk",
    lost: Iterable[Entry] = (),
    rest: str | None = None,
) -> None:
    """Star what is proposed, as one change that can be taken back; what is starred stays so.

    ``rest`` says what becomes of the stars of what is ``lost``: ``maybe``, ``unstar``.
    """
    marking.refuse_files(asked)
    proposed, lost = list(proposed), list(lost)
    new = {each.id: each for each in proposed if not each.mark.star}
    end, ended = RESTS[rest or "maybe"]

    def edit(entry: Entry, said: Marks) -> dict[str, Mark]:
        if entry.id in new:
            return marking.starring(entry, said, "star")
        return marking.taking_back(entry, said, end)

    if new or lost:
        marking.changed(here, command, [*new.values(), *lost], edit)
        done = [f"starred {counted(len(new), kind)}"] if new else []
        done += [ended.format(counted(len(lost), kind))] if lost else []
        note("; ".join([*done, "confcli undo takes it back"]))
    elif proposed:
        note("all of it is starred already")
