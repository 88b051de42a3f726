"""From one version of a form to another: what changed, in words, and what becomes of the answers. Pure."""
