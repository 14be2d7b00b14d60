"""One module a command; its function is called ``command``."""
