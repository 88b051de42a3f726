"""Explores a form with the engine that serves it: what can never be reached, shown or passed."""
