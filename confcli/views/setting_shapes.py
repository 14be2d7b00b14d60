"""What ``config show`` prints of the settings."""

from typing import NamedTuple

from confcli.views.field import Shape, Zones, attribute, computed


class Setting(NamedTuple):
    """A setting as it counts now, and where its value comes from."""

    key: str
    value: str | int | None
    #: ``default``, ``system``, or the name of a file or a variable.
    origin: str
    meaning: str


def _value(setting: Setting, _: Zones) -> str | None:
    """The value as text: a key of JSON has one type, whatever it is the key of."""
    return None if setting.value is None else str(setting.value)


SETTING: Shape[Setting] = Shape(
    (
        attribute("key", "text", "The key in the config file."),
        computed("value", "text?", "Its value, as text; null if there is none.", _value),
        attribute(
            "origin", "text", "Where that comes from: default, system, a variable or the file."
        ),
        attribute("meaning", "text", "What it is for."),
    ),
    ("key", "value", "origin", "meaning"),
)
