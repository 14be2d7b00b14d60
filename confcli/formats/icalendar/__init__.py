"""iCalendar files (RFC 5545): events, series, zones."""
