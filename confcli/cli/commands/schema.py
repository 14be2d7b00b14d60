"""``confcli schema``."""

import sys
from typing import Annotated

import typer

from confcli.model.errors import WrongUsageError
from confcli.views import plain, schema
from confcli.views.shapes import SHAPES


def command(
    name: Annotated[
        str | None, typer.Argument(help="Only of this command. Example: talks", metavar="COMMAND")
    ] = None,
) -> None:
    """Print the JSON Schema of what the commands print with --json.

    Example: confcli schema talks
    """
    if name is None:
        plain.write_json(sys.stdout, schema.everything())
        return
    if name not in SHAPES:
        raise WrongUsageError(f"{name!r} prints no JSON; these do: {', '.join(SHAPES)}")
    plain.write_json(sys.stdout, schema.of_command(name))
