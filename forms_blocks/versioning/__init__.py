"""The versions of a form before its editor: what changes, what is published, what comes back."""
