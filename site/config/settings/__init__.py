"""One file for each kind of installation."""
