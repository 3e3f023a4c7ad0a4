"""Text from a file in a DOT document, where nothing of it is obeyed."""

from collections.abc import Mapping
from html import escape as escaped

from graphviz import escape
from graphviz.quoting import attr_list, quote

from govgraph.views.visible import visible

# Graphviz obeys `\N` and the like in labels and tooltips even where the backslash is doubled. With
# a mark behind it that joins nothing and has no width, it stays what it is.
_HARMLESS_BACKSLASH = "\\\u200c"


def name(words: str) -> str:
    """Words as the name or id of something: no backslash, colon or `<…>` in them has a meaning."""
    plain: str = escape(visible(words))
    return plain


def text(words: str) -> str:
    """Words that Graphviz is to show: a tooltip."""
    return name(words.replace("\\", _HARMLESS_BACKSLASH))


def markup(words: str) -> str:
    """Words inside an HTML-like label."""
    return escaped(visible(words)).replace("\\", _HARMLESS_BACKSLASH)


def edge(tail: str, head: str, attributes: Mapping[str, str]) -> str:
    """The statement of one edge.

    Not `Digraph.edge`, which takes a colon for the beginning of a port and forgets what was
    escaped.
    """
    ends = f"{quote(name(tail))} -> {quote(name(head))}"
    return f"\t{ends}{attr_list(kwargs=dict(attributes))}\n"
