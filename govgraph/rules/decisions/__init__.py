"""Decisions: who takes them, and who challenges those who do."""
