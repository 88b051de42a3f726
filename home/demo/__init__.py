"""The demonstration: Rivemont, a town that does not exist, with its pages, its people and their requests."""
