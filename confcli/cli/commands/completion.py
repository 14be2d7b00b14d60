"""``confcli completion``."""

from typing import Annotated

from confcli.cli import completion, streams
from confcli.cli.options.declaring import argument, one_of
from confcli.cli.shell_scripts import SCRIPTS
from confcli.model.errors import WrongUsageError


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
    if streams.out().stream.isatty():
        streams.note(script.where)
