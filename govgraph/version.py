"""The version of govgraph, for whoever says which one it was."""

VERSION = "0.1.0"
