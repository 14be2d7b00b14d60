"""What ``config show`` prints of the settings."""

from typing import NamedTuple

from confcli.views.field import Shape, attribute


class Setting(NamedTuple):
    """A setting as it counts now, and where its value comes from."""

    key: str
    value: str | int | None
    #: ``default``, ``system``, or the name of a file or a variable.
    origin: str
    meaning: str


SETTING: Shape[Setting] = Shape(
    (
        attribute("key", "text", "The key in the config file."),
        attribute(
            "value", {"type": ["string", "integer", "null"]}, "Its value; null if there is none."
        ),
        attribute(
            "origin", "text", "Where that comes from: default, system, a variable or the file."
        ),
        attribute("meaning", "text", "What it is for."),
    ),
    ("key", "value", "origin", "meaning"),
)
