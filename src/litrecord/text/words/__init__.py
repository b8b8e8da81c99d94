"""Word lists: what gives a language away, and how languages are named."""
