"""How to say what would fill the free time of a user."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple


class Filling(NamedTuple):
    """What is said of the items that would fill free time."""

    #: What they have in common: ``like yours``.
    alike: str
    #: Returns the command that lists those of a day; ``None`` to list them.
    command: Callable[[date], str] | None
