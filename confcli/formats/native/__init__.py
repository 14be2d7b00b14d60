"""native: TODO."""
