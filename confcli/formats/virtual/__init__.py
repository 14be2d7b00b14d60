"""virtual: TODO."""
