"""``confcli report``."""

from functools import partial
from typing import Annotated, NamedTuple

from confcli.cli import completion, confirming, emit, loading, written_files
from confcli.cli.environment import Here
from confcli.cli.options.declaring import option, under
from confcli.cli.options.filters import Conference
from confcli.cli.options.mine import Mine
from confcli.cli.options.output import Clock, Output
from confcli.cli.options.source import Scope
from confcli.cli.request import NOT_ALL
from confcli.cli.streams import note
from confcli.export import reports
from confcli.export.interface import Manner
from confcli.library import lost
from confcli.model.errors import NothingFoundError, WrongUsageError
from confcli.model.text import counted
from confcli.planning.report import MISSED, SEEN, Report, report
from confcli.schedule.filters import Filters
from confcli.schedule.schedule import Schedule
from confcli.views.planning_shapes import REPORT

_NOTHING = "nothing is starred, seen or noted; mark what you have seen with confcli seen"


@under("Form")
class Target(NamedTuple):
    """In which form to write the report, and where to."""

    form: Annotated[
        str | None,
        option(
            "--format -f FORM",
            "The form: md or bib (default: that of the file of -o; else md). Example: -f bib",
            completion.choices(reports.FORMS),
        ),
    ] = None
    output: written_files.ToFile = None
    yes: confirming.Yes = False

    def chosen(self) -> str:
        """The form asked for, or that of the file's name; ``WrongUsageError`` if it is unknown."""
        return written_files.form(self.form, self.output, [*reports.FORMS], "md")


def command(
    source: Scope,
    conference: Conference,
    mine: Mine,
    target: Target,
    clock: Clock,
    output: Output,
) -> None:
    """Report what you have seen and missed, with recordings and your notes.

    Example: confcli report -c "ICLR 2021" -o report.md
    """
    form = target.chosen()
    if output.is_asked and (target.form or target.output):
        raise WrongUsageError("--format and --output can't be combined with other forms of output")
    here = loading.here(clock, source, conference.conference)
    schedule, gone = _load(here, source, conference.conference)
    filters = Filters(**mine.asked())
    found = report(schedule, here.now, filters.fit)
    if output.is_asked:
        emit.items(REPORT, found.items, here.look(), output)
    elif not found.items:
        why = "; ".join(filter(None, (_to_come(found), gone)))
        nothing = NOT_ALL if filters else _NOTHING
        raise NothingFoundError(f"nothing to report: {why or nothing}")
    elif written_files.write(target.output, _text(found, here, form), yes=target.yes):
        is_file = target.output not in (None, written_files.STDOUT)
        _say(found, f"wrote {target.output}: " if is_file else "")
    if gone:
        note(f"left out: {gone}")


def _text(found: Report, here: Here, form: str) -> str:
    names = dict.fromkeys(each.entry.conference for each in found.items)
    manner = Manner(f"Report on {', '.join(names)}", here.zones, here.now)
    return reports.FORMS[form](found, manner)


def _load(here: Here, source: Scope, names: list[str] | None) -> tuple[Schedule, str]:
    """The schedule, and how many starred items are not in it any more, in words."""
    lost_ones = partial(lost.listings, fit=lambda mark: bool(mark.star))
    found = loading.schedule(here, source, names, also=lost_ones)
    there = [each for each in found.listings if each.sources]
    gone = sum(len(each.sessions) for each in found.listings if not each.sources)
    said = f"{counted(gone, 'starred item')} no longer listed; see confcli stars" if gone else ""
    return Schedule(there, found.marks), said


def _say(found: Report, written: str) -> None:
    """Note what the report is on, and what it is too early for."""
    missed = found.of(MISSED)
    recorded = sum(bool(entry.recording) for entry in missed)
    known = f" ({recorded or 'none'} of them recorded)" if missed else ""
    counts = f"{len(found.of(SEEN)):,} seen, {len(missed):,} missed{known}"
    note(written + "; ".join(filter(None, (counts, _to_come(found)))))


def _to_come(found: Report) -> str:
    count = found.to_come
    return f"{counted(count, 'starred item')} still to come" if count else ""
