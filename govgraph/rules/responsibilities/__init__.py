"""Responsibilities: who answers for what, once and not twice."""
