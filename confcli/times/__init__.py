"""Zones, local times and the calendar: everything that keeps times honest."""
