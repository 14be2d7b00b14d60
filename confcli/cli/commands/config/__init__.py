"""``confcli config``: a module for each subcommand."""
