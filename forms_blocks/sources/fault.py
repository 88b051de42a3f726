"""Why a list could not be read, in words for the administrator."""


class SourceFault(Exception):
    """A cause that names no person and no value; kept on the list's page and in the log."""
