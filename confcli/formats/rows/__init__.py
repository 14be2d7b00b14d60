"""Rows that say what a talk is, by the names of their columns: what tables and records share."""
