"""What the formats of papers share: from a source's fields to those of a record, by a table.

Each format says in one table which of its fields fills which field of the record, and what reads
it. The reference is made of the same tables.

`parser` is what a format derives its class from; `entry` is a record as it was cut from a document;
`table`, `targets` and `reading` say how a table is run; `values`, `texts` and `people` read single
values; `assembly` makes the fields of a record of what was read.
"""
