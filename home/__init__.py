"""The root of the tree, the demonstration and the backup."""
