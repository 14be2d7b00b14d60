"""Which menu of programmes to look in."""

from typing import Annotated

from confcli.cli import completion
from confcli.cli.options.declaring import option, under
from confcli.model.tuples import NamedTuple


@under("Source")
class Directory(NamedTuple):
    """The menu of programmes, beside those that confcli knows itself."""

    directory: Annotated[
        str | None,
        option(
            "--directory FILE|URL",
            "Look in this menu for this run alone, in the format of the Giggity app's (default: "
            "$CONFCLI_DIRECTORY, or https://ggt.gaa.st/menu.json). Example: --directory menu.json",
            completion.files,
        ),
    ] = None
