"""Shape: whether there are too many of a kind, in the right order, under clear names."""
