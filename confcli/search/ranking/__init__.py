"""How well a document matches a query, and why."""
