"""Blocks of content, one family a file; `stream.py` gathers them."""
