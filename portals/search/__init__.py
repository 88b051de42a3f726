"""Searching the portals: which pages are found and how they are described, and the page of results."""
