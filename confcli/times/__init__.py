"""Zones, local times and the calendar: everything that makes a time honest."""
