"""One module per command, each with a function named ``command``."""
