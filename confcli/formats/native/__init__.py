"""confcli's own files: the listing file and JSON lines."""
