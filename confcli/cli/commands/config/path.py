"""``confcli config path``."""

from confcli.cli import folders, streams


def command() -> None:
    """Print where the file of your settings is.

    The file need not exist; confcli config set makes it.

    Example: confcli config path
    """
    streams.out().data(f"{folders.configuration_file()}\n")
