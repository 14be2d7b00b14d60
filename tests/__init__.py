"""The tests: folders mirror the package, shared code is in ``support``."""
