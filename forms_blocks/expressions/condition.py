"""A condition written as a text, in what Django accepts between `{% if` and `%}`."""

from dataclasses import dataclass, field

from forms_blocks.expressions import compiled
from forms_blocks.expressions.engine import ENGINE, ExpressionEngine
from forms_blocks.expressions.errors import ExpressionError
from forms_blocks.expressions.faults import explained
from forms_blocks.expressions.frame import Frame, Readable


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether something holds, and what went wrong if it could not be judged."""

    holds: bool
    error: ExpressionError | None = None

    def __bool__(self) -> bool:
        return self.holds


@dataclass(frozen=True)
class Condition:
    """A condition, read once; `error` says why it cannot be read.

    What cannot be judged is `otherwise`: a field whose condition is broken is shown, for a question
    too many does less harm than one that is never asked.
    """

    source: str
    otherwise: bool = True
    engine: ExpressionEngine = field(default=ENGINE, repr=False)

    @property
    def error(self) -> ExpressionError | None:
        """Why the condition cannot be read; None when it can."""
        return compiled.condition(self.source, self.engine).error

    def judge(self, names: Readable) -> Verdict:
        """Judge on names; never raises."""
        read = compiled.condition(self.source, self.engine)
        if read.error is not None:
            return Verdict(self.otherwise, read.error)
        try:
            frame = Frame(names)
            return Verdict(bool(read.root.eval(frame)), explained(frame.faults[0]) if frame.faults else None)
        except Exception as fault:
            return Verdict(self.otherwise, explained(fault))

    def holds(self, names: Readable) -> bool:
        """Say whether the condition holds; never raises."""
        return self.judge(names).holds
