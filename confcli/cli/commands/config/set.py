"""``confcli config set``."""

from typing import Annotated

from confcli.cli import completion, configuration, folders, settings_file, streams
from confcli.cli.options.declaring import argument


def command(
    key: Annotated[str, argument("KEY", "The setting. Example: tz", completion.setting_keys)],
    value: Annotated[
        str, argument("VALUE", "Its value. Example: Europe/Berlin", completion.setting_values)
    ],
) -> None:
    """Change a setting.

    Comments and other lines of the file stay as they are.

    Example: confcli config set clock 12
    """
    configuration.known(key)
    chosen = configuration.value(key, value)
    if key == "tz":
        from confcli.cli.environment import reader_zone

        chosen = reader_zone(chosen).name
    settings_file.change(folders.configuration_file(), key, chosen)
    streams.out().line(f"{key} = {chosen}")
