"""Shapes, words and lines in their places: what every picture format is written from."""
