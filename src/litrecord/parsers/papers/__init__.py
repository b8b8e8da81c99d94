"""What the formats of papers share: from a source's fields to those of a record, by a table.

Each format says in one table which of its fields fills which field of the record, and what reads
it. The reference is made of the same tables.

`parser` is what a format derives its class from. `entry` is a record as it was cut from a document,
by `json_entries`, `tagged_entries`, `xml_entries` or `row_entries`. `table`, `targets` and
`reading` say how a table is run. Single values are read by `values`, `texts` and `people`;
`serials` and `loose` read fields that hold several things, `elements` those of XML, `chinese` those
that Chinese databases fill in their own way. `assembly` makes the fields of a record of what was
read.
"""
