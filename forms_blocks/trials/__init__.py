"""Trying a form: throw-away requests, simulated people, and the scenarios that keep what was tried."""
