"""Turning a query into a question that an index can answer."""
