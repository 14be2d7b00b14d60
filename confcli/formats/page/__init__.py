"""What the readers of web pages share: line accounts, blocks, chairs."""
