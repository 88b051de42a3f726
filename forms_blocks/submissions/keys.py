"""The number of a row as a browser sends it back."""

LONGEST = 18
"""Digits: below what a database counts up to."""


def typed_key(text: str) -> int | None:
    """Return the number a hidden field or a box says, None for anything else: negative, huge, no digits."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= LONGEST else None
