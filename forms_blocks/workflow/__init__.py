"""What happens next: the only writer of a status."""
