"""``confcli completion``."""

import os
import stat
from contextlib import suppress
from typing import Annotated, Any

from confcli.cli import completion, helping, streams
from confcli.cli.options.declaring import argument, one_of
from confcli.cli.shell_scripts import SCRIPTS
from confcli.model.errors import WrongUsageError


class Command(helping.Command):
    """Says below its help where the script of each shell goes."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        """Write what to do with the scripts."""
        with formatter.section("Where it goes"):
            formatter.write_dl([(name, script.where) for name, script in SCRIPTS.items()])


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
