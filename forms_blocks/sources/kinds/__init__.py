"""The kinds of source; a file here registers itself."""
