"""YAML text to nested plain values and paths, within limits. The one package that reads YAML."""

from govgraph.document.decode import MAX_BYTES, decode
from govgraph.document.locate import Located, locate
from govgraph.document.tree import Document, read_document

__all__ = ["MAX_BYTES", "Document", "Located", "decode", "locate", "read_document"]
