"""The line that is searched with."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from confcli.browse import keys


class SearchLine(Input):
    """A line to type in, from which the list can be gone through."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.LINE)]
