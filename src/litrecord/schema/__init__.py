"""The JSON Schema of litrecord's own JSON, made from the classes."""
