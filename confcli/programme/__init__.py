"""What makes one programme of many files: assembly, merging, sameness, works, ids, diff."""
