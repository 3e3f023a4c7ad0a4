"""Evidence: whether words are where they are said to be, and exceptions still hold."""
