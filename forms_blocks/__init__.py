"""Forms made of blocks, by the moments in the life of a request."""
