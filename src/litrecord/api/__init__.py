"""The verbs of the front door: read, write, judge, and the table of formats."""
