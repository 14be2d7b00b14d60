"""Files with a small fault: what is certainly meant is read, and the fault becomes a problem."""
