"""How results look: one module a form. Views never parse, and write only where they are told."""
