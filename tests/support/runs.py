"""Example runs of every command, for tests of what all commands have in common.

A command without a run here fails ``test_the_table_of_runs_holds_every_command``.
"""

from collections.abc import Iterator
from typing import Any

from confcli.cli.app import Commands, PanelGroup
from tests.support.harness import ORAL_6, TRACK_23

#: Runs with output in every format, by command and what it prints.
FULL: dict[str, tuple[object, ...]] = {
    "sessions": ("sessions", "--tz", "Asia/Tokyo", "--tz", "UTC"),
    "talks": ("talks", "--tz", "Asia/Tokyo", "--tz", "UTC"),
    "papers": ("papers",),
    "authors": ("authors",),
    "search": ("search", "learning", "--limit", "500"),
    "search --people": ("search", "author:a", "--people", "--all"),
    "similar": ("similar", "dynamic regularization"),
    "show": ("show", "dynamic regularization"),
    "now": ("now", "--now", "2021-05-05 02:20"),
    "stay": ("stay", "DDPNOpt"),
    "next": ("next", "--now", "2021-05-05 02:20"),
    "today": ("today", "--date", "2021-05-05"),
    "posters": ("posters", "-s", "poster session 12", "--minutes", "90", "-i", "learning", "-q"),
    "count": ("count", "--by", "conference"),
    "calendar": ("calendar", "-c", "neurips"),
    "brief": ("brief", "neurips"),
    "brief --topic": ("brief", "--topic", "learning"),
    "brief --trend": ("brief", "--trend", "learning"),
    "convert": ("convert", "2021-05-04 19:00 PDT", "--tz", "Asia/Tokyo", "--tz", "UTC"),
    "plan": ("plan", "--interest", "federated", "--explain"),
    "listings": ("listings",),
    "find": ("find", "debconf"),
    "add": ("add", TRACK_23, "-c", "Track 23"),
    "add --dry-run": ("add", TRACK_23, "-c", "Track 23", "--dry-run"),
    "config": ("config",),
    "check": ("check", TRACK_23, ORAL_6, "--year", "2021"),
}
#: Runs of commands with their own output format, or that change the database.
OTHERS: dict[str, tuple[object, ...]] = {
    "agenda": ("agenda",),
    "browse": ("browse", "federated"),
    "pick": ("pick", "federated"),
    "busy": ("busy",),
    "update": ("update",),
    "doctor": ("doctor",),
    "diff": ("diff", TRACK_23, TRACK_23),
    "remove": ("remove", "ICLR 2021", "--yes"),
    "export": ("export", "-f", "ics", "--programme"),
    "open": ("open", "very deep vaes"),
    "report": ("report",),
    "star": ("star", "very deep vaes"),
    "unstar": ("unstar", "very deep vaes"),
    "stars": ("stars",),
    "stars share": ("stars", "share"),
    "stars merge": ("stars", "merge", "confcli:iclr-2021/t0000000"),
    "stars export": ("stars", "export"),
    "stars import": ("stars", "import", "confcli:iclr-2021/t0000000"),
    "hide": ("hide", "very deep vaes"),
    "unhide": ("unhide", "very deep vaes"),
    "seen": ("seen", "very deep vaes"),
    "undo": ("undo",),
    "schema": ("schema",),
    "completion": ("completion", "bash"),
    "help": ("help", "query"),
}
RUNS = FULL | OTHERS
#: The commands that a person at a terminal works with: elsewhere they are refused.
INTERACTIVE = ("browse", "pick")
#: The commands that find nothing where nothing is marked.
FRUITLESS = ("report",)


def taking(option: str) -> set[str]:
    """The names of the commands that have an option; a group has that of what it does alone."""
    return {name for name, command in commands() if any(option in it.opts for it in command.params)}


def commands() -> Iterator[tuple[str, Any]]:
    """Each command and subcommand by its name; a group stands for what it does alone."""
    for name, command in Commands().items():
        if isinstance(command, PanelGroup):
            yield name, command.commands[command.alone]
            for each in command.commands.keys() - {command.alone}:
                yield f"{name} {each}", command.commands[each]
        else:
            yield name, command
