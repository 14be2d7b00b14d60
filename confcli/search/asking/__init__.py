"""asking: TODO."""
