"""How commands read their arguments and show their help: options by what they are for."""

from collections.abc import Callable
from itertools import pairwise, takewhile
from typing import Any

from typer._click.exceptions import BadOptionUsage
from typer.core import TyperCommand

from confcli.cli import one_dash, streams
from confcli.cli.page import Page
from confcli.cli.topics import Table

#: The headings of options, in the order of the help; those that only one command has are just
#: options.
HEADINGS = ("Options", "Filters", "Mine", "Times", "Order and look", "Form", "Source", "General")
#: Names of before that still work, but that no help shows.
_ALIASES = {"--date": "--day"}


class Helpful:
    """Prints its help as such a page; to be mixed into the commands and groups of Typer."""

    #: Finds the heading of each option that is shared, by the option's name.
    headings: Callable[[], dict[str, str]] = dict
    #: How to write an argument that is a long option with one dash, if it is meant otherwise.
    otherwise = ""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        self.refuse_one_dash(ctx, args)
        found: list[str] = super().parse_args(ctx, args)  # type: ignore[misc]
        return found

    def refuse_one_dash(self, ctx: Any, args: list[str]) -> None:
        """Raise ``WrongUsageError`` for a long option that is written with one dash."""
        if not ctx.resilient_parsing:
            own = takewhile(lambda it: it != "--" and _is_own(ctx, it), args)
            names = {name for option in self.get_params(ctx) for name in option.opts}  # type: ignore[attr-defined]
            one_dash.refuse(own, names, self.otherwise)

    def get_help_option(self, ctx: Any) -> Any:
        """The option for help."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option:
            option.callback = _show
        return option

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, and the options below their headings."""
        headings = self.headings()
        found: dict[str, list[tuple[str, str]]] = {name: [] for name in ("Arguments", *HEADINGS)}
        for param in self.get_params(ctx):  # type: ignore[attr-defined]
            record = param.get_help_record(ctx)
            if record:
                found[_heading(param, headings)].append(record)
        formatter.align(name for records in found.values() for name, _ in records)
        for heading, records in found.items():
            if records:
                with formatter.section(heading):
                    formatter.write_dl(records)


def _is_own(context: Any, argument: str) -> bool:
    """Whether an argument is one of a command itself, as are all that no subcommand follows."""
    return bool(context.allow_interspersed_args) or argument.startswith("-")


def _show(context: Any, _option: Any, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        page = Page()
        context.command.format_help(context, page)
        streams.out().text(*page.pieces)
        context.exit()


class Command(Helpful, TyperCommand):
    """A command with such a help, that takes no option for the value of the one before."""

    #: Spells arguments so that those that only look like options are none.
    words: Callable[[list[str]], list[str]] = list
    #: What stands below its help.
    below: Table | None = None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        self.refuse_one_dash(ctx, args)
        args = self.words(args)
        end = args.index("--") if "--" in args else len(args)
        read = [_ALIASES.get(name, name) + rest for name, rest in map(_parted, args[:end])]
        options = {name: each for each in self.get_params(ctx) for name in _dashed(each)}
        valued = [name for name, each in options.items() if not getattr(each, "is_flag", True)]
        for name, value in pairwise(read):
            if name in valued and value in options:
                raise BadOptionUsage(name, f"Option {name!r} requires an argument.", ctx)
        return super().parse_args(ctx, [*read, *args[end:]])

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        """Write what stands below the options."""
        if self.below:
            with formatter.section(self.below.heading):
                formatter.write_dl(self.below.rows)


def _dashed(param: Any) -> list[str]:
    """The names of an option; an argument has none."""
    return list(param.opts) if param.param_type_name == "option" else []


def _parted(argument: str) -> tuple[str, str]:
    """The name of an option, and what follows it in the same argument."""
    name, sign, value = argument.partition("=")
    return name, f"{sign}{value}"


def _heading(param: Any, headings: dict[str, str]) -> str:
    if param.param_type_name == "argument":
        return "Arguments"
    return headings.get(param.name, "General" if param.name == "help" else "Options")
