"""Why an address could not be read, in words for the administrator."""


class SourceFault(Exception):
    """A cause that names no person and no value; kept on the list's page and in the log."""


class UnknownName(SourceFault):
    """No machine bears the name."""


class PrivateAddress(SourceFault):
    """The name leads inside a private network."""


class TooLate(SourceFault):
    """No answer came in time."""


class BadCertificate(SourceFault):
    """The certificate does not prove the name."""


class Unreachable(SourceFault):
    """The machine refused the connection, or broke it."""
