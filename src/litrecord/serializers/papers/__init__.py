"""What writing papers has in common: the frame of a serializer, and the ledger of what it said.

`serializer` is the frame, `ledger` keeps account of what of a record was expressed and yields the
rest as losses, `comparing` finds that by what a reader of the output will make of it, `texts`
chooses among the languages of a text.
The words of a format stand in `litrecord.vocab`, beside those that its parser reads.
"""
