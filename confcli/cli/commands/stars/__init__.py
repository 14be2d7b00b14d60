"""``confcli stars``: a module for each subcommand."""
