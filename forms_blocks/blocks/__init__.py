"""The definition of a form: steps, fields and rules only."""
