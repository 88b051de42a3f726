"""What agents and citizens write to each other, procedure by procedure."""
