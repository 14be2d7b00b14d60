"""Topics of conferences: those that stand out in one, and how one fares across many."""
