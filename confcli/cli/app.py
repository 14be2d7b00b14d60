"""The program: its commands as Typer knows them, each loaded on its first use."""

from collections.abc import Iterator, Mapping
from functools import partial
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from confcli.cli import usage
from confcli.cli.helping import Command, Helpful
from confcli.cli.signatures import expand, headings
from confcli.cli.table import PANELS, Subcommands, Table, sentence

_PACKAGE = "confcli.cli.commands"
_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(Mapping[str, Any]):
    """The commands of a table by name, each loaded when it is first asked for."""

    def __init__(self, table: Table = PANELS, package: str = _PACKAGE) -> None:
        self._entries = {name: each for panel in table.values() for name, each in panel.items()}
        self._package = package

    def __getitem__(self, name: str) -> Any:
        entry, path = self._entries[name], f"{self._package}.{name}"
        if isinstance(entry, Subcommands):
            said = f"{entry.sentence}.\n\nExample: confcli {name}"
            settings = {"help": said, "context_settings": _SETTINGS}
            return PanelGroup(name, entry.table, path, entry.alone, **settings)
        module = import_module(path)
        single = typer.Typer(rich_markup_mode=None, add_completion=False)
        single.command(name, cls=Command, context_settings=_SETTINGS)(expand(module.command))
        command: Any = get_command(single)
        command.headings = partial(headings, module.command)
        for attribute in ("words", "otherwise", "below"):
            if hasattr(module, attribute):
                setattr(command, attribute, getattr(module, attribute))
        return command

    def get(self, name: str, default: Any = None) -> Any:
        """A command, or the default; an error in its module is no reason to deny that it exists."""
        return self[name] if name in self._entries else default

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)


class PanelGroup(Helpful, TyperGroup):
    """A group of commands, with a help that shows them by panel."""

    def __init__(
        self,
        name: str | None = None,
        table: Table = PANELS,
        package: str = _PACKAGE,
        alone: str = "",
        **attributes: Any,
    ) -> None:
        super().__init__(**{"name": name, "rich_markup_mode": None} | attributes)
        self.headings = lambda: dict.fromkeys((each.name or "" for each in self.params), "General")
        self._table, self.alone = table, alone
        self.commands: Any = Commands(table, package)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options; without the name of a subcommand, the usual one is meant.

        Options before the name are those of the subcommand.
        """
        first = args[0] if args else "-"
        is_named = not first.startswith("-") or first in ctx.help_option_names
        if self.alone and not is_named and not ctx.resilient_parsing:
            name = next((each for each in args if each in self.commands), None)
            if name:
                args.remove(name)
            args = [name or self.alone, *args]
        return super().parse_args(ctx, args)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, then the options, which are the general ones."""
        self.format_commands(ctx, formatter)
        Helpful.format_options(self, ctx, formatter)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """The names of the commands, in the order of the help."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write a section for each panel."""
        for panel, entries in self._table.items():
            with formatter.section(panel):
                formatter.write_dl([(name, sentence(entry)) for name, entry in entries.items()])

    def sentences(self) -> dict[str, str]:
        """The commands with their sentences, without loading one."""
        entries = (each for panel in self._table.values() for each in panel.items())
        return {name: sentence(entry) for name, entry in entries}

    def shell_complete(self, ctx: Any, incomplete: str) -> Any:
        """Complete names without loading a command, and the options of the one meant alone."""
        if self.alone and incomplete.startswith("-"):
            return self.commands[self.alone].shell_complete(ctx, incomplete)
        said = self.sentences()
        self.commands = {name: TyperCommand(name, short_help=said[name]) for name in said}
        return super().shell_complete(ctx, incomplete)


app = typer.Typer(
    cls=PanelGroup,
    rich_markup_mode=None,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


def confcli_command(context: typer.Context) -> None:
    """Greet, unless a command is called."""
    if context.invoked_subcommand is None:
        from confcli.cli.greeting import greet

        greet()


def called(arguments: list[str]) -> int:
    """Call the program; ``WrongUsageError`` for a line that can't be read."""
    try:
        return int(app(args=arguments, prog_name="confcli", standalone_mode=False) or 0)
    except typer.TyperException as error:
        from confcli.cli.mistyped import mistake

        raise mistake(error, arguments) from error
    except typer.Abort:
        raise KeyboardInterrupt from None


app.callback(
    invoke_without_command=True,
    help=usage.ABOUT,
    epilog=usage.RULES,
)(expand(confcli_command))
