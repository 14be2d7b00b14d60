"""How to show what is on for a glance: on one line, or again and again."""

from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import option, under
from confcli.cli.options.output import Output
from confcli.model.errors import WrongUsageError


@under("Form")
class Glance(NamedTuple):
    """How to show what is on for a glance."""

    oneline: Annotated[
        bool,
        option(
            "--oneline",
            "Print one line of 60 columns for a status bar; nothing if there is nothing.",
        ),
    ] = False
    watch: Annotated[
        bool, option("--watch", "Show it until you press q, and draw it anew each minute.")
    ] = False

    def checked(self, output: Output) -> "Glance":
        """The same; ``WrongUsageError`` for what can't be had together."""
        asked = [f"--{name}" for name, value in self._asdict().items() if value]
        if len(asked) > 1 or (asked and output.is_asked):
            other = asked[1] if asked[1:] else "another form"
            raise WrongUsageError(f"{asked[0]} can't be combined with {other}")
        return self
