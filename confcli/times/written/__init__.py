"""Dates and times of day as people write them: one grammar for pages, files and commands."""
