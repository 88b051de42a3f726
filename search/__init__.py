"""One facade over the search backends."""
