"""Rows of tables with litrecord's own columns, wherever the table is: Arrow, pandas.

`rows` tells rows that hold their whole record from others, `cells` makes plain values of what
libraries hold in a cell, and `fields`, `texts` and `rankings` read the flat columns.
"""
