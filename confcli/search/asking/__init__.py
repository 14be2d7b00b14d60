"""From a query to the documents worth judging."""
