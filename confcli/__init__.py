"""confcli: the schedule explorer that a conference-goer keeps in the terminal."""

__version__ = "0.1.0"
