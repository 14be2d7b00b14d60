"""The user's own listings: one SQLite file, whole after a kill at any moment."""
