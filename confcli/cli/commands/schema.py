"""``confcli schema``."""

from typing import Annotated

from confcli.cli import completion, streams
from confcli.cli.options.declaring import argument, one_of, option
from confcli.views import plain, schema


def command(
    words: Annotated[
        list[str] | None,
        argument(
            "[COMMAND...]", "Only this command. Example: talks", completion.choices(schema.SHAPES)
        ),
    ] = None,
    as_json: Annotated[  # noqa: ARG001 - a schema is JSON in any case
        bool, option("--json", "Print JSON, as without it.")
    ] = False,
) -> None:
    """Print the JSON Schema of what commands print with --json.

    Example: confcli schema talks
    """
    name = " ".join(words or ())
    if words:
        one_of(name, schema.SHAPES, "no schema for", "confcli schema")
    plain.write_json(streams.out(), schema.of_command(name) if name else schema.everything())
