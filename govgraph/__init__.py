"""Governance as a checked file."""
