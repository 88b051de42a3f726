"""What one evaluation sees: the names of a form, those its tags set, and its budget."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import Any, Protocol

from django.utils.html import escape

from forms_blocks.expressions.errors import UnknownName
from forms_blocks.expressions.limits import Budget, measured
from forms_blocks.expressions.lines import Lines
from forms_blocks.expressions.values import Value, raw

OPEN, CLOSE = "\ue000", "\ue001"


class Readable(Protocol):
    """Whatever can be asked for a name: the names of a form."""

    today: date

    def read(self, path: tuple[str, ...]) -> Value:
        """Return the value of a name given as its parts; raises UnknownName."""


class Frame:
    """Stands where Django's templates expect a context.

    `html` escapes what is printed; `keep` remembers printed values that are no texts, so that a
    template that prints one thing only can return the thing.
    """

    __slots__ = ("_layers", "_names", "budget", "faults", "html", "keep", "kept", "template", "today")

    def __init__(self, names: Readable, *, html: bool = False, keep: bool = False) -> None:
        self._names, self._layers = names, [{}]  # type: tuple[Readable, list[dict[str, Value]]]
        self.budget, self.today = Budget(), names.today
        self.faults: list[Exception] = []
        self.html, self.keep, self.kept = html, keep, []  # type: bool, bool, list[Any]
        self.template: Any = None

    def read(self, path: tuple[str, ...]) -> Value:
        """Return the value of a name; raises UnknownName."""
        self.budget.spend()
        for layer in reversed(self._layers):
            if path[0] in layer:
                return _within(layer[path[0]], path[1:])
        return self._names.read(path)

    def __setitem__(self, name: str, value: Any) -> None:
        self._layers[-1][name] = Value(value)

    @contextmanager
    def push(self, **values: Any) -> Iterator[None]:
        """Set names for the time of a block."""
        with self.layer(values):
            yield

    @contextmanager
    def layer(self, values: Mapping[str, Any]) -> Iterator[dict[str, Value]]:
        """Set names, whatever they are, for the time of a block."""
        self._layers.append({name: Value(value) for name, value in values.items()})
        try:
            yield self._layers[-1]
        finally:
            self._layers.pop()

    def excuse(self, fault: Exception) -> None:
        """Remember what went wrong and was passed over."""
        if not self.faults:
            self.faults.append(fault)

    def printed(self, value: Value) -> str:
        """Return the text that stands for a value in what is being written."""
        answer = raw(value)
        if self.keep and answer is not None and not isinstance(answer, str):
            self.budget.spend(measured(answer))
            self.kept.append(answer)
            return f"{OPEN}{len(self.kept) - 1}{CLOSE}"
        if isinstance(answer, list):
            measured(answer)
        text = str(value)
        self.budget.spend(measured(text))
        if self.html:
            return answer.html if isinstance(answer, Lines) else str(escape(text))
        return text.replace(OPEN, "").replace(CLOSE, "") if self.keep else text


def _within(value: Value, bits: tuple[str, ...]) -> Value:
    try:
        for bit in bits:
            value = value[bit]
    except (KeyError, TypeError) as absent:
        if raw(value) is None:
            return Value(None)
        raise UnknownName(".".join(bits)) from absent
    return value
