"""What is fuzzed: every reader of files, and all else that reads what strangers or users write.

A target is a function that takes bytes and raises unless they are read or refused properly.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from confcli.formats import registry
from tests.fuzz import commands, databases, reading, seeds, small


class Target(NamedTuple):
    """A thing to fuzz."""

    name: str
    seeds: Callable[[], list[bytes]]
    check: Callable[[bytes], None]
    #: Whether only bytes are changed, and none are cut off.
    is_binary: bool = False


def _readers() -> Iterator[Target]:
    """Every registered format; so a new one is fuzzed from its first day."""
    for each in registry.FORMATS:
        yield Target(
            f"read-{each.NAME}",
            partial(seeds.of_format, each.NAME),
            partial(reading.check, only=each.NAME),
        )


TARGETS: dict[str, Target] = {
    target.name: target
    for target in (
        *_readers(),
        Target("detect", seeds.of_any_format, reading.check),
        Target("backup", seeds.backups, small.backup),
        Target("people", seeds.people, small.people),
        Target("times", seeds.times, small.times),
        Target("query", seeds.queries, small.query),
        Target("menu", seeds.menus, small.menu),
        Target("settings", seeds.settings, small.settings),
        Target("database", databases.seeds, databases.check, is_binary=True),
        Target("website", seeds.websites, small.website),
        Target("command", commands.seeds, commands.check),
    )
}
