"""CSV and TSV tables with one row per talk."""
