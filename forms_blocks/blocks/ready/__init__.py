"""Questions that most procedures of a town hall ask, ready to be put in a form in one click."""
