"""Why a backup or a restore does not go on."""


class Impossible(Exception):
    """Says to the person at the terminal what is wrong and what to do; nothing was changed."""
