"""table: TODO."""
