"""dating: TODO."""
