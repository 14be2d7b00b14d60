"""What the columns of tables and the keys of records mean, by their names."""
