"""Representation: whether places, organisations and sectors have their due seats and services."""
