"""The engine: a definition and answers in, what to ask and what it means out. Pure."""
