"""Picture formats, one module each; every one is a function from a scene or a view to a text."""
