"""The command line: the only place that knows Typer, streams, the environment and the clock."""


def main() -> None:
    """Run confcli."""
