"""What a user is interested in."""

from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import Texts, option
from confcli.model.text import either, quoted


class Interests(NamedTuple):
    """Words, names and other queries; any of them may match."""

    interest: Annotated[
        Texts,
        option(
            "--interest -i QUERY",
            "What interests you, as confcli search takes it; may be repeated. "
            'Example: --interest "federated learning" --interest author:bengio',
        ),
    ] = None

    @property
    def in_words(self) -> str:
        """``matching 'rust'``; empty if nothing is asked for."""
        return f"matching {either(list(map(quoted, self.interest)))}" if self.interest else ""
