"""Readers: one module a kind of source (text, HTML page, JSONL, feed), each yielding articles or refusals."""
