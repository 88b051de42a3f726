"""A procedure as one file: taken out of an installation, put in the place of another."""
