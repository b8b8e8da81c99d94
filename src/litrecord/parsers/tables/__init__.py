"""Ranking tables: any table with a column of titles or ISSNs, read by what its headers mean."""
