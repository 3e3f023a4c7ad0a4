"""The structure: what a file can say, frozen and typed. The one definition of the format."""
