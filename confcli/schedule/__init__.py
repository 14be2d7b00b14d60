"""The programme in memory: entries, filters, days, agenda, lookup, overview."""
