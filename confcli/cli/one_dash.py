"""Long options that are written with one dash, which would be read as short ones: ``-json``."""

from collections.abc import Collection, Iterable

from confcli.model.errors import WrongUsageError
from confcli.model.patterns import Pattern

_LETTERS = Pattern(r"-([a-z])([a-z]{2,})")


def refuse(arguments: Iterable[str], options: Collection[str], otherwise: str = "") -> None:
    """Raise ``WrongUsageError`` for the name of a long option with one dash.

    ``otherwise`` says how to write it if it isn't one.
    """
    for word in arguments:
        name = word.partition("=")[0]
        if len(name) > 2 and f"-{name}" in options:
            said = otherwise.format(word, word[1:])
            raise WrongUsageError(f"unknown option {name}; did you mean: -{word}?{said}")


def explained(sentence: str, arguments: Iterable[str]) -> str:
    """The sentence of an error, with the argument that a value is from if one dash made it one."""
    for word in arguments:
        found = _LETTERS.fullmatch(word)
        if found and (value := repr(found[2])) in sentence:
            said = f"{value} ({word} is -{found[1]} {found[2]})"
            return sentence.replace(value, said, 1)
    return sentence
