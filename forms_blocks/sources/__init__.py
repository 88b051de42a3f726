"""Where the answers of lists come from: typed, sent as a file, asked of a web service."""
