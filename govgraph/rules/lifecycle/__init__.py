"""Lifecycle: whether bodies begin, go on and end as they should."""
