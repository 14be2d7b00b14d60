"""Entries as files for other programs: calendars, outlines, bibliographies. Pure: text out."""
