"""The help of confcli itself, from its table of commands: it needs no Typer."""

from collections.abc import Iterator

from confcli.cli import streams
from confcli.cli.options.general import General
from confcli.cli.page import Page
from confcli.cli.table import PANELS, sentence
from confcli.cli.topics import NAMES
from confcli.model.text import either

ABOUT = """Explore conference schedules from your terminal, in your own time zone.

Commands work on the conferences you added and the bundled ones, or on any file passed with
--listing."""
RULES = f"confcli help {either(NAMES)} explains the rules."


def show() -> None:
    """Print how to call confcli."""
    page = Page()
    page.write_usage("confcli", "[OPTIONS] COMMAND [ARGS]...")
    page.write_paragraph()
    with page.indentation():
        page.write_text(ABOUT)
    for panel, entries in PANELS.items():
        with page.section(panel):
            page.write_dl([(name, sentence(entry)) for name, entry in entries.items()])
    known = list(options())
    page.align(name for name, _ in known)
    with page.section("General"):
        page.write_dl(known)
    page.write_paragraph()
    with page.indentation():
        page.write_text(RULES)
    streams.out().text(*page.pieces)


def options() -> Iterator[tuple[str, str]]:
    """Yield the options that every command has, and what they do."""
    for hint in General.__annotations__.values():
        (declared,) = hint.__metadata__
        names = ", ".join(sorted(declared.names, key=lambda name: name.startswith("--")))
        yield " ".join(filter(None, (names, declared.metavar))), declared.doc
    yield "-h, --help", "Show this message and exit."
