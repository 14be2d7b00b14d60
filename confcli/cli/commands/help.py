"""``confcli help``."""

from typing import Annotated, Any

import typer

from confcli.cli import completion, streams, topics
from confcli.cli.helping import Page
from confcli.cli.options.declaring import argument
from confcli.cli.unknown import unknown

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
    names = about or []
    if len(names) == 1 and names[0] in topics.NAMES:
        streams.out().text(*_page(topics.TOPICS[names[0]]()).pieces)
        return
    program: Any = context.find_root().command
    found = program
    for name in names:
        known = getattr(found, "commands", {})
        if name not in known:
            raise unknown(
                f"no command or topic {name!r}", name, [*known, *topics.NAMES], "confcli help"
            )
        found = known[name]
    program.main([*names, "--help"], "confcli", standalone_mode=False)


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
