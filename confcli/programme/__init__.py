"""Makes one programme of many files: assembly, merging, sameness, papers, ids, changes."""
