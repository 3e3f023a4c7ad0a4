"""Money: who answers for it, who decides on it, and what comes after it."""
