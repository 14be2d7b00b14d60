"""miniconf: TODO."""
