"""The options that commands share, each declared once, in groups that commands ask for."""
