"""The engine that reads expressions: Django's template grammar with nothing of Python behind it."""

import inspect
import re
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from django.template.base import (
    FilterExpression,
    Lexer,
    NodeList,
    Origin,
    Parser,
    Template,
    Variable,
    VariableNode,
)
from django.template.engine import Engine
from django.template.exceptions import TemplateSyntaxError

from forms_blocks.expressions.errors import UnknownName
from forms_blocks.expressions.limits import DEEPEST, LONGEST_SOURCE, LimitReached, measured
from forms_blocks.expressions.output import Output
from forms_blocks.expressions.values import Value, raw

LITERALS = {"True": True, "False": False, "None": None}
QUOTED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|' + r"'[^'\\]*(?:\\.[^'\\]*)*'")
Part = tuple[Value | None, tuple[str, ...]]


class Reading(FilterExpression):
    """A name or a literal, and the filters it goes through."""

    __slots__ = ("_calls", "_start")

    def __init__(self, token: str, parser: "ExpressionParser") -> None:
        if "_(" in QUOTED.sub("", token):
            raise TemplateSyntaxError("Could not parse the remainder: '_(' from '_('")
        super().__init__(token, parser)
        self._start = _part(self.var)
        self._calls = [
            (func, [_part(arg) for _lookup, arg in args], _dated(func)) for func, args in self.filters
        ]

    def resolve(self, frame: Any, ignore_failures: bool = False) -> Value:
        """Return the Value; an unknown name is empty at the start, and raises UnknownName in an argument."""
        literal, path = self._start
        if literal is not None:
            value = literal
        else:
            try:
                value = frame.read(path)
            except UnknownName as fault:
                frame.excuse(fault)
                value = Value(None)
        for func, parts, dated in self._calls:
            args = [literal if literal is not None else frame.read(path) for literal, path in parts]
            for given in (value, *args):
                frame.budget.spend(measured(raw(given)))
            value = Value(func(value, *args, today=frame.today) if dated else func(value, *args))
            frame.budget.spend(measured(raw(value)))
        return value

    @property
    def paths(self) -> list[tuple[str, ...]]:
        """The names read, each as its parts: the start, then the arguments."""
        parts = [self._start, *(part for _func, args, _dated in self._calls for part in args)]
        return [path for literal, path in parts if literal is None]

    @property
    def constant(self) -> Value | None:
        """The literal, when the whole is one."""
        return None if self._calls else self._start[0]


def _dated(func: Callable[..., Any]) -> bool:
    return "today" in inspect.getfullargspec(func).kwonlyargs


def _part(source: Any) -> Part:
    if not isinstance(source, Variable):
        return Value(str(source)), ()
    if source.lookups is not None:
        if source.var in LITERALS:
            return Value(LITERALS[source.var]), ()
        return None, source.lookups
    if isinstance(source.literal, str):
        return Value(str(source.literal)), ()
    try:
        number = Decimal(str(source.var))
    except InvalidOperation:
        number = Decimal("NaN")
    measured(number)
    return Value(number), ()


class ExpressionParser(Parser):
    """Remembers what it read, for the checks made while writing, and counts how deep it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.readings: list[Reading] = []
        self._depth = 0

    def parse(self, parse_until: Any = None) -> NodeList:
        """Read up to the end of a block."""
        self._depth += 1
        if self._depth > DEEPEST:
            raise LimitReached("depth")
        nodes = super().parse(parse_until)
        self._depth -= 1
        return nodes

    def compile_filter(self, token: str) -> Reading:
        """Read a name and its filters."""
        reading = Reading(token, self)
        self.readings.append(reading)
        return reading

    def extend_nodelist(self, nodelist: NodeList, node: Any, token: Any) -> None:
        """Add a node; what is printed goes through our own."""
        if isinstance(node, VariableNode):
            node = Output(node.filter_expression)
        super().extend_nodelist(nodelist, node, token)


class ExpressionTemplate(Template):
    """A text with expressions in it, once read."""

    engine: "ExpressionEngine"

    def compile_nodelist(self) -> NodeList:
        """Read the source; raises TemplateSyntaxError or LimitReached."""
        parser = self.engine.parser(self.source, self.origin)
        nodes = parser.parse()
        self.readings = parser.readings
        return nodes


class ExpressionEngine(Engine):
    """Knows our tags and filters, and no others: no loading, no including, no debugging."""

    default_builtins = ["forms_blocks.expressions.library"]

    def __init__(self, filters: Mapping[str, Callable[..., Any]] | None = None) -> None:
        """Take further filters by name, for a test or an application that adds some."""
        super().__init__(dirs=[], app_dirs=False, libraries={}, loaders=[])
        self.more = dict(filters or {})

    def parser(self, source: str, origin: Origin | None = None) -> ExpressionParser:
        """Return a parser at the start of a source; raises LimitReached when it is too long."""
        if len(source) > LONGEST_SOURCE:
            raise LimitReached("source")
        tokens = Lexer(source).tokenize()
        parser = ExpressionParser(tokens, {}, self.template_builtins, origin)
        parser.filters.update(self.more)
        return parser

    def read(self, source: str) -> ExpressionTemplate:
        """Read a text; raises TemplateSyntaxError or LimitReached."""
        return ExpressionTemplate(source, engine=self)


ENGINE = ExpressionEngine()
