"""page: TODO."""
