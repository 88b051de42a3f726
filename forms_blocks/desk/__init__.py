"""The agents' screens, in the Wagtail admin."""
