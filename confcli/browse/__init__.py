"""The interactive browser: the only room that knows Textual, loaded for ``browse`` and ``pick``."""
