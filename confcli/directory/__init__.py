"""Programmes that are known by name before they are added: where each is, when, in which zone."""
