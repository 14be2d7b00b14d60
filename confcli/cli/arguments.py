"""What no argument may be, whatever it is for: endless, without an end of text, in no encoding."""

import os
from collections.abc import Iterable

from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted

#: Longer than any question; a shared line of stars may be longer.
_LONGEST = 10_000


def check(arguments: Iterable[str]) -> None:
    """Raise ``WrongUsageError`` for an argument that no command could use."""
    for each in arguments:
        if len(each) > _LONGEST and not _is_shared(each):
            size = f"{len(each):,} characters"
            raise WrongUsageError(f"an argument of {size} is too long; write at most {_LONGEST:,}")
        if "\0" in each:
            raise WrongUsageError(f"{quoted(each)} holds a NUL character; leave it out")
        if not _is_text(each) and not _is_file(each):
            raise WrongUsageError(f"{quoted(each)} is neither text in UTF-8 nor a file")


def _is_shared(text: str) -> bool:
    from confcli.export import share_line  # only long arguments need it

    return share_line.is_line(text)


def _is_text(argument: str) -> bool:
    """Whether an argument is text; bytes that aren't UTF-8 are half characters in it."""
    try:
        argument.encode()
    except UnicodeEncodeError:
        return False
    return True


def _is_file(argument: str) -> bool:
    """Whether an argument, or the value of an option in it, names a file or is to name one."""
    path = argument.partition("=")[2] if argument.startswith("-") else argument
    return os.path.lexists(path)
