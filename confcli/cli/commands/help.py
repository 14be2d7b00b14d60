"""``confcli help``."""

from typing import Annotated, Any

import typer

from confcli.cli import completion, streams, topics
from confcli.cli.helping import Page
from confcli.cli.options.declaring import argument
from confcli.cli.unknown import unknown

#: Columns beside names and what they mean, and of names that have text beside them.
_BLANKS, _NAMES = 4, 28


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
    """The width of its first column: of the longest one if everything fits on its line."""
    longest, text = (max(map(len, column)) for column in zip(*table.rows, strict=True))
    return longest if longest + text + _BLANKS <= width else _NAMES


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
