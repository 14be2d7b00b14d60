"""The query language, and what the words of a query may mean."""
