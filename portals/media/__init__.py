"""Images and documents of the portals, models of our own from the first migration."""
