"""Readers of the founding format in other libraries, each as an expert would write it.

Every one takes JSON lines and returns a list with one object a record, whose fields are called
alike: `benchmarks.contenders.facts` compares them with litrecord's records, fact by fact.
"""
