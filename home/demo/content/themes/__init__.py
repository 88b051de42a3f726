"""The themes of the portals, each with its guides and procedures."""
