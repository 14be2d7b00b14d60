"""The one conference that a command is about: named, set, the only one, or the one that is on."""

from collections.abc import Sequence

from confcli.cli import loading
from confcli.cli.environment import Here
from confcli.cli.loading import Chosen
from confcli.cli.options.source import Scope
from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted
from confcli.schedule.belonging import is_on
from confcli.schedule.days import Calendar


def schedule(here: Here, source: Scope, asked: Sequence[str]) -> Chosen | None:
    """The schedule of one conference, and beside it that of all; ``None`` if there is none.

    ``WrongUsageError`` if several are meant.
    """
    if len(asked) > 1:
        several = " and ".join(map(quoted, asked))
        raise WrongUsageError(f"the conference is {several}; pass one of them")
    found = loading.schedule(here, source, [*asked] or None)
    names = [each.conference for each in found.listings]
    if not names:
        return None
    if len(names) > 1:
        names = _on_now(here, found) if not asked else []
    if len(names) != 1:
        raise _ambiguous(asked, found)
    return _of(found, names[0], here)


def _on_now(here: Here, found: Chosen) -> list[str]:
    """The conferences that are on today."""
    days = Calendar(here.zones[0], here.now, lambda: found.sessions).conferences
    return [each.conference for each in days if is_on(each, here.today)]


def _ambiguous(asked: Sequence[str], found: Chosen) -> WrongUsageError:
    wrong = f"{quoted(asked[0])} is ambiguous" if asked else "choose a conference"
    return WrongUsageError(wrong, choices=[each.conference for each in found.listings])


def _of(found: Chosen, name: str, here: Here) -> Chosen:
    one = Chosen([it for it in found.listings if it.conference == name], found.marks)
    one.among, one.appointments = found.among or found, found.appointments
    here.settle(one.listings)
    return one
