"""The formats that confcli reads, one module each, in the order of ``registry``.

What parses HTML is imported where it is used: it takes long to load, and most files don't need it.
"""
