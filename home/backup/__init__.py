"""One file that holds a town: its database and its files; and the way back."""
