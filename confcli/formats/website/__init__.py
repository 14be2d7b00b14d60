"""Where the pages of a conference's website lead to its programme."""
