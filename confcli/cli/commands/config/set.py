"""``confcli config set``."""

from typing import Annotated

from confcli.cli import completion, configuration, folders, settings_file, streams
from confcli.cli.options.declaring import argument
from confcli.model.errors import WrongUsageError
from confcli.model.text import one_line, quoted
from confcli.schedule.conferences import meant


def command(
    key: Annotated[str, argument("KEY", "The setting. Example: tz", completion.setting_keys)],
    value: Annotated[
        str, argument("VALUE", "Its value. Example: Europe/Berlin", completion.setting_values)
    ],
) -> None:
    """Change a setting.

    Comments and other lines of the file stay as they are. travel.default and "travel.AW | K" are
    the minutes between rooms, and between those of two buildings.

    Example: confcli config set clock 12
    """
    table, name = configuration.place(key)
    if table:
        name = configuration.spelled(table, name)
        chosen = configuration.value(table, {name: value})[name]
    else:
        chosen = configuration.value(key, value)
    if key == "tz":
        from confcli.cli.environment import reader_zone

        chosen = reader_zone(chosen).name
    if key == "conference":
        _check(chosen)
    settings_file.change(folders.configuration_file(), name, chosen, table)
    streams.out().line(f"{key} = {one_line(str(chosen))}")


def _check(conference: str) -> None:
    """Raise ``WrongUsageError`` if no conference has this name."""
    from confcli.cli import conferences
    from confcli.cli.resources import database
    from confcli.library import catalog

    known = [each.conference for each in catalog.load(database()).shown]
    if conference.casefold() != conferences.ALL and not meant(conference, known):
        sentence = f"no conference matches {quoted(conference)}; confcli listings lists them"
        raise WrongUsageError(sentence)
