"""Capacity: whether posts can carry what they are given."""
