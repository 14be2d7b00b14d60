"""Fuzzing: mutated inputs must be read, or refused with a sentence, in little time and memory.

``python -m tests.fuzz`` mutates the seeds of every target for some seconds; what it finds becomes
a file below ``found/``, which the suite replays. A new reader of files has to join ``targets``.
"""
