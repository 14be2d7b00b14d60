"""Documents and their syntax: text, HTML, JSON, XML and YAML with line numbers."""
