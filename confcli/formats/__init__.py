"""The formats that confcli reads, one module each, in the order of ``registry``."""
