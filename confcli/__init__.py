"""Explore conference schedules from your terminal."""

__version__ = "0.1.0"
