"""A page of its own: a programme in HTML that can be mailed or put on a website."""
