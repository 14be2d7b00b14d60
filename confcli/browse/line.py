"""The lines that one types in: to search, to filter a menu, to name a file."""

from typing import ClassVar

from textual.binding import BindingType
from textual.widgets import Input

from confcli.browse import keys


class SearchLine(Input):
    """A line to type in, from which the list can be gone through."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.LINE)]


class MenuLine(Input):
    """A line to filter a menu with, from which that can be gone through."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.MENU)]


class PathLine(Input):
    """A line for the name of a file."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.bindings(keys.PATH)]
