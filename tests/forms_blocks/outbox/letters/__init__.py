"""An app of the tests: it knows one kind of letter, in the worker's process."""
