"""schema.org events in web pages: JSON-LD and microdata."""
