"""References by GB/T 7714: what a record is called in a list of references.

`style` holds what may be chosen, `forms` takes the facts of a record in one language, `names`
writes its authors, `entry` puts one entry together, `bilingual` joins the entries in two languages,
`lists` orders a list of references, `markup` makes text, HTML or Markdown of all that.
"""
