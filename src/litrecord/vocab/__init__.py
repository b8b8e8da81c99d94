"""Words and names that are used in both directions: reading and writing, Chinese and English."""
