"""Outside to model: one module or package for each source format, named after it."""
