"""The house's rules, checked."""
