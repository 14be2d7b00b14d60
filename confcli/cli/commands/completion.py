"""``confcli completion``."""

import os
import stat
from contextlib import suppress
from typing import Annotated

from confcli.cli import completion, streams
from confcli.cli.options.declaring import argument, one_of
from confcli.cli.shell_scripts import SCRIPTS
from confcli.cli.topics import Table
from confcli.model.errors import WrongUsageError

#: What stands below its help.
below = Table("Where it goes", [(name, script.where) for name, script in SCRIPTS.items()])


def command(
    shell: Annotated[
        str | None,
        argument(
            "SHELL", f"One of {', '.join(SCRIPTS)}. Example: bash", completion.choices(SCRIPTS)
        ),
    ] = None,
) -> None:
    """Print a shell completion script.

    Example: confcli completion bash
    """
    if shell is None:
        raise WrongUsageError(
            "choose a shell", choices=[f"confcli completion {it}" for it in SCRIPTS]
        )
    script = SCRIPTS[one_of(shell, SCRIPTS, "no completion script for")]
    streams.out().data(script.text)
    if _is_seen():
        streams.note(script.where)


def _is_seen() -> bool:
    """Whether someone looks at the output or has it written to a file.

    A shell that starts reads it through a pipe: a note would appear each time.
    """
    stream = streams.out().stream
    if stream.isatty():
        return True
    with suppress(OSError):
        return stat.S_ISREG(os.fstat(stream.fileno()).st_mode)
    return False
