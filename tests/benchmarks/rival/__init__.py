"""wagtail.contrib.forms in our own frame: what we measure ourselves against."""
