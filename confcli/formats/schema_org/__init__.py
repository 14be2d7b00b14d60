"""schema_org: TODO."""
