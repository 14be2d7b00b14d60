"""What to say of a command line that Typer can't read: plainly, and with what was meant."""

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from shlex import join
from typing import Any

import typer

from confcli.cli.unknown import DID_YOU_MEAN
from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern

#: Patterns in Typer's sentences, and what we say instead.
_PLAINER = (
    (Pattern(r"^No such option:"), "unknown option"),
    (Pattern(r"^No such command"), "unknown command"),
    (Pattern(r"^Got unexpected extra argument\(s\) \((.*)\)$"), r"unexpected argument '\1'"),
    (Pattern(r" \(Possible options: .*", "s"), ""),
    (Pattern(r"\. Did you mean .*", "s"), ""),
    (Pattern(r"a valid int$"), "a whole number"),
    (Pattern(r"a valid float$"), "a number"),
)
_UNKNOWN = Pattern(r"No such command '([^']*)'")
_EXTRA = Pattern(r"Got unexpected extra [^(]*(?:\(s\))? \((.*)\)$")
#: Other words for options, as people type them.
_OPTIONS = {
    "speaker": "author",
    "speakers": "author",
    "person": "author",
    "people": "author",
    "name": "author",
    "timezone": "tz",
    "time-zone": "tz",
    "zone": "tz",
    "date": "day",
    "clock": "at",
    "time": "at",
    "since": "after",
    "until": "before",
    "output": "json",
    "where": "room",
    "place": "room",
    "topic": "keyword",
    "order": "sort",
    "group": "by",
    "count": "limit",
}
#: Other words for commands, and what is meant.
_COMMANDS = {
    "speaker": "authors",
    "speakers": "authors",
    "person": "authors",
    "people": "authors",
    "version": "-V",
    "track": "count --by track",
    "tracks": "count --by track",
    "room": "count --by room",
    "rooms": "count --by room",
    "ls": "listings",
    "list": "talks",
    "view": "show",
    "find": "search",
    "delete": "remove",
    "days": "calendar",
    "ics": "export -f ics",
    "ical": "export -f ics",
    "bibtex": "export -f bib",
}
#: How many names are suggested, and how much alike they have to be, of 1.
_MOST, _ALIKE = 3, 0.75
#: The commands that stand for others where an option has none.
_TAKING = ("listings", "talks")
#: What else there is to say of an option without its value.
_WITHOUT_VALUE = {"--now": "talks --at now"}


def mistake(error: typer.TyperException, arguments: Sequence[str]) -> WrongUsageError:
    """The sentence for a usage error, with what was meant, and the help to read."""
    context: Any = getattr(error, "ctx", None)  # none if a value is missing
    path = context.command_path if context else f"confcli {' '.join(arguments[:1])}".split(" -")[0]
    wrong, see = _plainly(error), f"see {path} --help"
    if context is not None and (moved := _moved(error, context, arguments)):
        return WrongUsageError(f"{wrong}; options go after the command: {moved}")
    meant = list(_meant(error, context, arguments))
    if len(meant) > 1:
        return WrongUsageError(f"{wrong} ({see})", choices=meant, question=DID_YOU_MEAN)
    if meant:
        said = f"{wrong}; {DID_YOU_MEAN}: {meant[0]}? ({see})"
        return WrongUsageError(said, choices=meant, question=None)
    return WrongUsageError("; ".join([wrong, *_available(context), see]))


def _available(context: Any) -> Iterator[str]:
    """Yield the subcommands of a command, if one of them is what is missing."""
    known = getattr(context.command, "commands", {}) if context and context.parent else {}
    if known:
        yield f"available: {', '.join(known)}"


def _plainly(error: typer.TyperException) -> str:
    message = error.format_message().rstrip(".")
    for typers, ours in _PLAINER:
        message = typers.sub(ours, message)
    return message[:1].lower() + message[1:]


def _meant(error: typer.TyperException, context: Any, arguments: Sequence[str]) -> Iterator[str]:
    """Yield what may have been meant by an option, a command or an argument that is unknown."""
    option, message = getattr(error, "option_name", ""), error.format_message()
    if message.startswith("No such option"):
        known = (name for each in context.command.get_params(context) for name in _names(each))
        near = [f"--{each}" for each in _closest(option.lstrip("-"), known, _OPTIONS)]
        yield from near or _with_command(context, option)
    elif found := _UNKNOWN.match(message):
        yield from _closest(found[1], context.command.commands, _COMMANDS)
    elif option in _WITHOUT_VALUE:
        yield f"confcli {_WITHOUT_VALUE[option]}"
    elif not (found := _EXTRA.match(message)):
        return
    elif context.info_name == "export":
        yield join(["confcli", "export", *_for_export(found[1])])
    elif _lists(context):
        yield join(["confcli", "search", *arguments[arguments.index(context.info_name) + 1 :]])


def _for_export(argument: str) -> tuple[str, str]:
    """The option that an argument of export is meant for: a form, a file or a query."""
    from confcli.export.forms import FORMS

    if argument.casefold() in FORMS:
        return "-f", argument
    return ("-o" if "." in argument else "--query"), argument


def _with_command(context: Any, option: str) -> Iterator[str]:
    """Yield a command that takes an option, if none was named."""
    commands = getattr(context.command, "commands", {}) if context.parent is None else {}
    for name in filter(commands.__contains__, _TAKING):
        if any(option in each.opts for each in commands[name].params):
            yield f"confcli {name} {option}"
            return


def _closest(asked: str, known: Any, synonyms: dict[str, str]) -> list[str]:
    """What is meant by another word, if it is there; else what is spelled alike."""
    known = list(known)
    meant = synonyms.get(asked.casefold(), "")
    is_there = meant.startswith("-") or meant.partition(" ")[0] in known
    if meant and is_there:
        return [meant]
    begun = [each for each in known if each.startswith(asked) and asked]
    return begun[:_MOST] or get_close_matches(asked, known, _MOST, _ALIKE)


def _names(option: Any) -> list[str]:
    """The long names of an option, without their dashes."""
    names = (*option.opts, *option.secondary_opts)
    return [name[2:] for name in names if name.startswith("--")]


def _lists(context: Any) -> bool:
    """Whether a command takes no words, but filters as a search does."""
    params = context.command.get_params(context)
    names = {name for each in params for name in _names(each)}
    return {"author", "sort"} <= names and all(each.param_type_name == "option" for each in params)


def _moved(error: typer.TyperException, context: Any, arguments: Sequence[str]) -> str:
    """The line with the options before a command after it, if the command knows the wrong one."""
    commands = getattr(context.command, "commands", {})
    name = next((each for each in arguments if each in commands), None)
    wrong = getattr(error, "option_name", "")
    if context.parent is not None or name is None or not wrong:
        return ""
    own = commands[name].get_params(context)
    if all(wrong not in (*each.opts, *each.secondary_opts) for each in own):
        return ""
    at = list(arguments).index(name)
    return join(["confcli", name, *arguments[at + 1 :], *arguments[:at]])
