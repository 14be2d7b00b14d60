"""What the user says of items, as filters."""

from typing import Annotated

from confcli.cli import completion
from confcli.cli.options.declaring import Texts, option, under
from confcli.model.tuples import NamedTuple


@under("Mine")
class Mine(NamedTuple):
    """The filters on what the user says of items."""

    starred: Annotated[bool, option("--starred", "Only what you starred.")] = False
    hidden: Annotated[
        bool, option("--hidden", "Only what you hid, which a terminal leaves out otherwise.")
    ] = False
    unseen: Annotated[bool, option("--unseen", "Only what you have not marked as seen.")] = False
    label: Annotated[
        Texts,
        option(
            "--label LABEL",
            "Only what you gave this label. Example: --label thesis",
            completion.labels,
        ),
    ] = None

    def asked(self) -> dict[str, tuple[str, ...]]:
        """The filters asked for, by name."""
        flags = {name: ("yes",) for name in ("starred", "hidden", "unseen") if getattr(self, name)}
        return flags | ({"label": tuple(self.label)} if self.label else {})
