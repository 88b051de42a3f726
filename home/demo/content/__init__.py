"""What the demonstration says, one file a theme. Content, in the words of the town: nothing else is in French."""
