"""What a command asks before it does something that can't be taken back."""

import sys
from typing import Annotated

from confcli.cli import streams
from confcli.cli.options.declaring import option
from confcli.model.errors import WrongUsageError

Yes = Annotated[bool, option("--yes -y", "Don't ask.")]


def can_ask() -> bool:
    """Whether somebody can answer; standard input may be closed."""
    return sys.stdin is not None and sys.stdin.isatty()


def agrees(question: str) -> bool:
    """Whether the user answers yes; ``WrongUsageError`` where nobody can be asked."""
    if not can_ask():
        raise WrongUsageError("can't ask for confirmation here; pass --yes")
    return streams.ask(question)
