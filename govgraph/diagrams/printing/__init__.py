"""What PNG and PDF share: typst, the fonts that come with govgraph, and which letters they have."""
