"""syntax: TODO."""
