"""The editor's screens of a form, beside the page they belong to."""
