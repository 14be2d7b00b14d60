"""The listings that commands work on: added and bundled, the database, sources, fetching."""
