"""``confcli help``."""

from typing import Annotated, Any

import typer

from confcli.cli import completion, streams, topics
from confcli.cli.options.declaring import argument
from confcli.cli.page import Page
from confcli.cli.unknown import unknown
from confcli.model.errors import WrongUsageError

#: Columns: beside names and their texts, of names with text beside them, and before text below.
_BLANKS, _NAMES, _INDENT = 4, 28, 2


def command(
    context: typer.Context,
    about: Annotated[
        list[str] | None,
        argument(
            "COMMAND|TOPIC...",
            f"A command, or one of {', '.join(topics.NAMES)}. Example: search",
            completion.topics,
        ),
    ] = None,
) -> None:
    """Show this help, or that of a command or a topic.

    Example: confcli help query
    """
    names = [name.casefold() for name in about or []]
    if names and all(name in topics.NAMES for name in names):
        pages = (_page(topics.TOPICS[name]()).pieces for name in names)
        for number, pieces in enumerate(pages):
            streams.out().text(*(["\n"] if number else []), *pieces)
        return
    program: Any = context.find_root().command
    names = _whole(program, names)
    _check(program, names)
    program.main([*names, "--help"], "confcli", standalone_mode=False)


def _whole(program: Any, names: list[str]) -> list[str]:
    """The names of a command, after that of its group if only one has such a subcommand."""
    commands = program.commands
    if not names or names[0] in commands:
        return names
    groups = [each for each in commands if names[0] in getattr(commands[each], "commands", {})]
    return [*groups, *names] if len(groups) == 1 else names


def _check(program: Any, names: list[str]) -> None:
    """Raise ``WrongUsageError`` unless the names lead from the program to a command."""
    found = program
    for number, name in enumerate(names):
        known = getattr(found, "commands", {})
        if name in known:
            found = known[name]
        elif number and name in {*program.commands, *topics.NAMES}:
            raise WrongUsageError(f"help is on one command at a time; try: confcli help {name}")
        else:
            every = [*known, *topics.NAMES]
            raise unknown(f"no command or topic {name!r}", name, every, "confcli help")


def _column(table: topics.Table, width: int) -> int:
    """The width of its first column: of the longest name if all fits on lines of their own."""
    names = [len(name) for name, _ in table.rows]
    if max(names) + max(len(text) for _, text in table.rows) + _BLANKS <= width:
        return max(names)
    return _NAMES if sorted(names)[len(names) // 2] <= _NAMES else _INDENT


def _page(topic: topics.Topic) -> Page:
    page = Page()
    page.write_text(f"{topic.sentence}.")
    for part in topic.parts:
        page.write("\n")
        if isinstance(part, str):
            page.write_text(part)
            continue
        page.write_heading(part.heading)
        page.indent()
        page.write_dl(part.rows, col_max=_column(part, page.width))
        page.dedent()
    return page
