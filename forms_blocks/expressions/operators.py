"""What stands between the words of a condition: `and`, `not`, `==`, `in`, `is`…

The grammar is that of Django's `{% if %}`. The operators are ours: they work on Values, `is None`
means unanswered, and going past a cap is never taken for "no".
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.template.defaulttags import TemplateIfParser, TemplateLiteral
from django.template.exceptions import TemplateSyntaxError
from django.template.smartif import TokenBase

from forms_blocks.expressions.compare import is_empty
from forms_blocks.expressions.limits import DEEPEST, MOST_OPERATORS, LimitReached
from forms_blocks.expressions.values import raw

Eval = Callable[[Any, Any, Any], Any]


def _same(left: Any, right: Any) -> bool:
    left, right = raw(left), raw(right)
    if left is None or right is None:
        return is_empty(left) and is_empty(right)
    return left is right or (isinstance(left, bool) and left == right)


EVALS: dict[str, tuple[int, Eval]] = {
    "or": (6, lambda frame, x, y: x.eval(frame) or y.eval(frame)),
    "and": (7, lambda frame, x, y: x.eval(frame) and y.eval(frame)),
    "not": (8, lambda frame, x, _y: not x.eval(frame)),
    "in": (9, lambda frame, x, y: x.eval(frame) in y.eval(frame)),
    "not in": (9, lambda frame, x, y: x.eval(frame) not in y.eval(frame)),
    "is": (10, lambda frame, x, y: _same(x.eval(frame), y.eval(frame))),
    "is not": (10, lambda frame, x, y: not _same(x.eval(frame), y.eval(frame))),
    "==": (10, lambda frame, x, y: x.eval(frame) == y.eval(frame)),
    "!=": (10, lambda frame, x, y: x.eval(frame) != y.eval(frame)),
    ">": (10, lambda frame, x, y: x.eval(frame) > y.eval(frame)),
    ">=": (10, lambda frame, x, y: x.eval(frame) >= y.eval(frame)),
    "<": (10, lambda frame, x, y: x.eval(frame) < y.eval(frame)),
    "<=": (10, lambda frame, x, y: x.eval(frame) <= y.eval(frame)),
}


class Operator(TokenBase):
    """One operator and what stands on its sides."""

    def __init__(self, name: str) -> None:
        self.id = name
        self.lbp, self._judge = EVALS[name]
        self._prefix = name == "not"
        if self._prefix:
            self.lbp = 0

    def nud(self, parser: Any) -> Any:
        """Stand first: only "not" may."""
        if not self._prefix:
            raise TemplateSyntaxError(f"Not expecting '{self.id}' in this position")
        self.first, self.second = parser.expression(EVALS["not"][0]), None
        return self

    def led(self, left: Any, parser: Any) -> Any:
        """Stand between two things; "not" may not."""
        self.first, self.second = left, parser.expression(self.lbp)
        return self

    def eval(self, frame: Any) -> Any:
        """Judge; what cannot be judged (a filter given something absurd) does not hold."""
        try:
            return self._judge(frame, self.first, self.second)
        except LimitReached:
            raise
        except Exception as fault:
            frame.excuse(fault)
            return False


class IfParser(TemplateIfParser):
    """Reads the words of a condition; raises TemplateSyntaxError."""

    error_class = TemplateSyntaxError

    def __init__(self, parser: Any, words: list[str]) -> None:
        if sum(word in EVALS for word in words) > MOST_OPERATORS:
            raise LimitReached("operators")
        self._depth = 0
        super().__init__(parser, words)

    def translate_token(self, token: Any) -> Any:
        """Return the operator or the reading that a word is."""
        return Operator(token) if token in EVALS else self.create_var(token)

    def expression(self, rbp: int = 0) -> Any:
        """Read up to a weaker operator."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise LimitReached("depth")
        found = super().expression(rbp)
        self._depth -= 1
        return found


def tree(node: Any) -> Iterator[Any]:
    """Yield a condition's operators and readings, outermost first."""
    yield node
    if isinstance(node, Operator):
        for part in (node.first, node.second):
            if part is not None:
                yield from tree(part)


def reading_of(node: Any) -> Any:
    """Return the reading at a leaf of a condition; None for an operator."""
    return node.value if isinstance(node, TemplateLiteral) else None
