"""How long it takes from room to room."""

from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import option, under, within


@under("Times")
class Walk(NamedTuple):
    """How long it takes from one room to another, where the settings don't say."""

    travel: Annotated[
        int | None,
        option(
            "--travel MINUTES",
            "Minutes from one room to another, where [travel] in the config file doesn't name "
            "both (default: by where rooms are, if known); see confcli help travel. "
            "Example: --travel 5",
            callback=within(0),
        ),
    ] = None
