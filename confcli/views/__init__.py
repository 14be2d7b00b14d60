"""How results look: one module per form. Views never parse, and write only where told to."""
