"""`python -m govgraph` is the command `govgraph`."""

import sys

from govgraph.cli import main

if __name__ == "__main__":
    sys.exit(main())
