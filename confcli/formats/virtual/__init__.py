"""The virtual sites of NeurIPS, ICLR and ICML: pages, event cards, JSON feeds."""
