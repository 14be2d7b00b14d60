"""What ``doctor`` prints: what it looked at, or what it saved."""

from typing import NamedTuple

from confcli.views.field import Shape, attribute


class Finding(NamedTuple):
    """Something that was looked at, and what to do about it."""

    name: str
    value: str
    is_right: bool = True
    #: ``None`` if there is nothing to do.
    advice: str | None = None


DOCTOR: Shape[Finding] = Shape(
    (
        attribute("name", "text", "What was looked at."),
        attribute("value", "text", "How it is."),
        attribute("ok", "flag", "Whether that is right.", "is_right"),
        attribute("advice", "text?", "What to do about it; null if there is nothing to do."),
    ),
    ("name", "ok", "value", "advice"),
)


class Saved(NamedTuple):
    """What a repair saved of one kind of thing."""

    name: str
    saved: int
    lost: int


REPAIR: Shape[Saved] = Shape(
    (
        attribute("name", "text", "What was to be saved."),
        attribute("saved", "count", "How many are in the new database."),
        attribute("lost", "count", "How many at least are lost."),
    ),
    ("name", "saved", "lost"),
)
