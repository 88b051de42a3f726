"""The parts of a file, one a module."""
