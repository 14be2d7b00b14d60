"""A personal programme: clashes, gaps, walks, plans. Pure: all it needs is passed in."""
