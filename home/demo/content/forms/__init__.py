"""The twelve procedures, as an editor would build them; one form a file."""
