"""What the explorer's pages ask: plain dataclasses out, the queries in `data/queries/views`.

Every function takes a `Backend` first. Nothing here writes, caches or knows of the screen.
"""
