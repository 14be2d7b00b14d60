"""What no argument may be, whatever it is for: endless, without an end of text, in no encoding.

Only the name of a file may be in no encoding, and only where a file is asked for.
"""

import os
from collections.abc import Iterable, Mapping
from typing import Any

from confcli.model.errors import WrongUsageError
from confcli.model.text import quoted

#: Longer than any question; a shared line of stars may be longer.
_LONGEST = 10_000
#: What help calls values that may be names of files.
_FILES = ("FILE", "PATH", "SOURCE")


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


def check_texts(values: Mapping[str, object], hints: Mapping[str, Any]) -> None:
    """Raise ``WrongUsageError`` for a value in no encoding that is to be shown or kept.

    ``hints`` declares what each value is for, by name.
    """
    for name, value in values.items():
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else ()
        for each in texts:
            if not _is_text(each) and not _names_files(hints[name]):
                raise WrongUsageError(f"{quoted(each)} is not text in UTF-8")


def _names_files(hint: Any) -> bool:
    metavar = hint.__metadata__[0].metavar or ""
    return any(word in metavar for word in _FILES)


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
