"""Bytes to plain values and back: JSON, character encodings, gzip, documents cut into values."""
