"""Lets ``python -m confcli`` do what ``confcli`` does."""

from confcli.cli import main

main()
