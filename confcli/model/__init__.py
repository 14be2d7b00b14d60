"""Entities, kinds, text, errors: imports nothing of ours."""
