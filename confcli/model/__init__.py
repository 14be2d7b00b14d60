"""Entities, kinds, text, errors. Imports nothing else of confcli."""
