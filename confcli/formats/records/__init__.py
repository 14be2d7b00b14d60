"""Structured programmes in shapes of their own: JSON, YAML, TOML, JSON lines and scripts."""
