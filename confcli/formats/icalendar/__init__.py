"""icalendar: TODO."""
