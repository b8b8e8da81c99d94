"""Model to outside: one module for each target format, with the same name as its parser."""
