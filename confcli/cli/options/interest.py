"""What a user is interested in."""

from typing import Annotated, NamedTuple

from confcli.cli.options.declaring import Texts, option


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
