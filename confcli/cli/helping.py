"""How help looks: options by what they are for, whole words, and the width of the terminal."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, takewhile
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from typer._click.exceptions import BadOptionUsage
from typer._click.formatting import HelpFormatter
from typer.core import TyperCommand

from confcli.cli import one_dash, streams

if TYPE_CHECKING:
    from confcli.views.door import Piece

#: The headings of options, in the order of the help; those that only one command has are just
#: options.
HEADINGS = ("Options", "Filters", "Mine", "Times", "Order and look", "Form", "Source", "General")
#: Names of before that still work, but that no help shows.
_ALIASES = {"--date": "--day"}
#: Columns: of the widest help, of the longest name, and of text that may stand beside names.
_WIDEST, _NAMES, _ROOM = 100, 24, 40


class Page(HelpFormatter):
    """Help as wide as the terminal, in the palette; text stands below names where it is narrow."""

    def __init__(self) -> None:
        super().__init__(width=min(streams.out().manner.width, _WIDEST) - 1)
        self._column = 0
        #: All that is written, with its style.
        self.pieces: list[Piece] = []

    def write(self, string: str, style: str = "") -> None:
        """Write a text, in a style of the palette if colours are wanted."""
        self.pieces.append((string, style))
        super().write(string)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how to call a command."""
        prefix = prefix or "Usage: "
        self.write(prefix, "heading")
        # Typer puts braces around what may be repeated, which has dots already.
        plain = args.replace("{", "").replace("}", "")
        self._lines(f"{prog} {plain}", len(prefix), is_begun=True)

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        self._lines(f"{heading}:", self.current_indent, "heading")

    def write_text(self, text: str) -> None:
        """Write paragraphs; an empty line is between them."""
        for number, paragraph in enumerate(text.split("\n\n")):
            if number:
                self.write("\n")
            self._lines(paragraph, self.current_indent)

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = _NAMES, col_spacing: int = 2
    ) -> None:
        """Write names and what they mean."""
        indent = self.current_indent
        column = (self._column or _longest((name for name, _ in rows), col_max)) + col_spacing
        widest = max(len(text) for _, text in rows)
        has_room = self.width - indent - column >= min(_ROOM, widest)
        for name, text in rows:
            beside = bool(text) and has_room and len(name) + col_spacing <= column
            if beside:
                self.write(" " * indent)
                self.write(name, "option")
                self.write(" " * (column - len(name)))
            else:
                self._lines(name, indent, "option")
            self._lines(text, indent + (column if has_room else 4), is_begun=beside)

    def align(self, names: Iterable[str]) -> None:
        """Make room for the longest of some names, so that the lists to come are aligned."""
        self._column = _longest(names)

    def _lines(self, text: str, indent: int, style: str = "", *, is_begun: bool = False) -> None:
        """Write a text folded at blanks; its first line is indented already if it is begun."""
        room = max(self.width - indent, 10)
        lines = wrap(text, room, break_on_hyphens=False, break_long_words=False)
        for number, line in enumerate(lines):
            self.write("" if is_begun and not number else " " * indent)
            self.write(line, style)
            self.write("\n")


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

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the options and return the other arguments."""
        end = args.index("--") if "--" in args else len(args)
        read = [_ALIASES.get(name, name) + rest for name, rest in map(_parted, args[:end])]
        options = {name: each for each in self.get_params(ctx) for name in _dashed(each)}
        valued = [name for name, each in options.items() if not getattr(each, "is_flag", True)]
        for name, value in pairwise(read):
            if name in valued and value in options:
                raise BadOptionUsage(name, f"Option {name!r} requires an argument.", ctx)
        return super().parse_args(ctx, [*read, *args[end:]])


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


def _longest(names: Iterable[str], most: int = _NAMES) -> int:
    return max(min(len(name), most) for name in names)
