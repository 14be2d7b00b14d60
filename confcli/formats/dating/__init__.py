"""Dates, times and zones as sources print them, and how each is known."""
