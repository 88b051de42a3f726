"""What goes wrong with an expression, for the person who wrote it: never an answer in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExpressionError:
    """Why an expression could not be read or judged.

    `code` is stable (syntax, tag, filter, name, limit, failure), `detail` is a word of the source
    or the name of a cap, `line` the line of the source when it is known.
    """

    code: str
    detail: str = ""
    line: int | None = None


class UnknownName(LookupError):
    """An expression reads a name that nothing bears here."""
