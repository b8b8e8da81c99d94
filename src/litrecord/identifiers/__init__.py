"""Scholarly identifiers, one module each, all with the same four functions.

`compact(text)` strips what people write around an identifier and returns the form that records
hold, without judging it; it is idempotent. `validate(text)` returns the compact form or raises
`IdentifierError`. `is_valid(text)` answers without raising. `format(text)` returns the form that
is shown to readers.
"""
