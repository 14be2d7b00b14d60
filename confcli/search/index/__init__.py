"""The full-text index: its tables, how it is written and read."""
