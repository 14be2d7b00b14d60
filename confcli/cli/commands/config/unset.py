"""``confcli config unset``."""

from typing import Annotated

from confcli.cli import completion, configuration, folders, settings_file, streams
from confcli.cli.options.declaring import argument
from confcli.cli.streams import note


def command(
    key: Annotated[str, argument("KEY", "The setting. Example: tz", completion.setting_keys)],
) -> None:
    """Take a setting back to its default.

    Example: confcli config unset tz
    """
    table, name = configuration.place(key)
    file = folders.configuration_file()
    name = configuration.spelled(table, name)
    if name not in configuration.inside(table):
        note(f"{key} is not set in {file}")
        return
    settings_file.change(file, name, None, table)
    streams.out().line(f"{key}: removed from {file}")
