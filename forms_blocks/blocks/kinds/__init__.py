"""The kinds of field; a file here registers itself."""
