"""What visitors see and editors write."""
