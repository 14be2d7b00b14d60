"""The application: which commands there are, loaded only when one is called or explained."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

import confcli
from confcli.cli.options import expand

#: The commands by the panel of the help that they stand in. Each is a module in ``commands``.
PANELS = {
    "Explore": ("sessions", "talks", "papers", "authors", "search", "similar", "show"),
    "Plan": ("today", "convert"),
    "Listings": ("add", "update", "diff", "listings", "remove", "check", "schema"),
}


_SETTINGS = {"help_option_names": ["-h", "--help"]}


class Commands(Mapping[str, Any]):
    """The commands by name, each built when it is first asked for."""

    def __getitem__(self, name: str) -> Any:
        if name not in list(self):
            raise KeyError(name)
        module = import_module(f"confcli.cli.commands.{name}")
        single = typer.Typer(rich_markup_mode=None, add_completion=False)
        own = getattr(module, "Command", TyperCommand)
        single.command(name, cls=own, context_settings=_SETTINGS)(expand(module.command))
        return get_command(single)

    def __iter__(self) -> Iterator[str]:
        return (name for names in PANELS.values() for name in names)

    def __len__(self) -> int:
        return sum(map(len, PANELS.values()))


class Group(TyperGroup):
    """The group of all commands, with a help that shows them by panel."""

    def __init__(self, **attributes: Any) -> None:
        super().__init__(**attributes)
        self.commands: Any = Commands()

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - the signature is Typer's
        """Return the names of the commands in the order of the help."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002
        """Write a section for each panel."""
        for panel, names in PANELS.items():
            with formatter.section(panel):
                formatter.write_dl(
                    [(name, self.commands[name].get_short_help_str(90)) for name in names]
                )


app = typer.Typer(
    cls=Group,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings=_SETTINGS,
)


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"confcli {confcli.__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def confcli_command(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option(
            "--version",
            callback=_print_version,
            is_eager=True,
            help="Print the version. Example: confcli --version",
        ),
    ] = False,
) -> None:
    """Explore the programme of a conference from the terminal, in your own time zone.

    It works on the bundled listings, or on any page given with --listing.
    """
    if context.invoked_subcommand is None:
        from confcli.cli.greeting import greet

        greet()
