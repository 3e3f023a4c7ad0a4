"""Where everything in a picture goes: Graphviz sets the order, govgraph the places and lines.

Nothing is imported here, so that the child process that runs Graphviz starts with little.
"""
