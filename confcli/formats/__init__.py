"""The formats that confcli reads: a module each, in the order of ``registry``."""
