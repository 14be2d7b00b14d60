"""Bibliographies in BibTeX, as lists of papers."""
