"""Why a file is not taken: said in one sentence to the person who sent it."""


class Refused(ValueError):
    """The file cannot be used; the message says why. Nothing has changed."""
