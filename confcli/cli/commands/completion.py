"""``confcli completion``."""

from typing import Annotated

from confcli.cli import completion, streams
from confcli.cli.environment import note
from confcli.cli.options.declaring import argument, one_of
from confcli.cli.shell_scripts import SCRIPTS


def command(
    shell: Annotated[
        str,
        argument(
            "SHELL", f"One of {', '.join(SCRIPTS)}. Example: bash", completion.choices(SCRIPTS)
        ),
    ],
) -> None:
    """Print the script that makes a shell complete confcli.

    Example: confcli completion bash
    """
    script = SCRIPTS[one_of(shell, SCRIPTS, "no completion script for")]
    streams.out().data(script.text)
    if streams.out().stream.isatty():
        note(script.where)
