"""One language for conditions, computed values and texts; no database, no HTTP."""
