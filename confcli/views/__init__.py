"""How results look: one module per form. They never parse, and write only where told to."""
