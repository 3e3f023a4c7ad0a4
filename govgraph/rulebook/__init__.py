"""The rules' own pages, and lists of rules: as text, as Markdown and as JSON."""
