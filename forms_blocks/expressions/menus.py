"""From a rule made with menus to an expression, and back where menus can say it."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

from forms_blocks.expressions import compiled
from forms_blocks.expressions.compare import number_of
from forms_blocks.expressions.operators import Operator, reading_of
from forms_blocks.expressions.rule import Rule, Test
from forms_blocks.expressions.scan import FIELDS, SHOWN, flat_of
from forms_blocks.expressions.values import Value, plain, raw
from forms_blocks.expressions.vocabulary import Vocabulary

SIGNS = {"is": "==", "is_not": "!=", "more": ">", "less": "<", "at_least": ">=", "at_most": "<="}
OPERATORS = {sign: operator for operator, sign in SIGNS.items()}
TURNED = {"==": "==", "!=": "!=", ">": "<", "<": ">", ">=": "<=", "<=": ">="}


def written(rule: Rule, identifiers: Mapping[str, str]) -> str | None:
    """Return the expression that says what a rule says; "" for a rule without a test.

    `identifiers` gives the identifier of each field. None when a field is unknown, has no
    identifier, or shares it: an expression could not tell which one is meant.
    """
    names = list(identifiers.values())
    parts = []
    for test in rule.tests:
        identifier = identifiers.get(test.field)
        if not identifier or names.count(identifier) > 1:
            return None
        parts.append(_part(f"{FIELDS}.{identifier}", test))
    return (" and " if rule.mode == "all" else " or ").join(parts)


def _part(name: str, test: Test) -> str:
    if test.operator == "filled":
        return f"{name} is not None"
    if test.operator == "empty":
        return f"{name} is None"
    if test.operator in ("contains", "lacks"):
        return f"{_quoted(test.value)} {'in' if test.operator == 'contains' else 'not in'} {name}"
    value = test.value
    if test.operator not in ("is", "is_not") and number_of(value) is not None and value.isdecimal():
        return f"{name} {SIGNS[test.operator]} {value}"
    return f"{name} {SIGNS[test.operator]} {_quoted(value)}"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class _Unsayable(Exception):
    """Menus cannot say this."""


def rule_of(source: str, fields: Mapping[str, str], kinds: Mapping[str, str] | None = None) -> Rule | None:
    """Return the rule that says what an expression says; None when menus cannot.

    `fields` gives the id of the field of each identifier (leave out those that several fields
    share), `kinds` the kind of each field by its id.
    """
    read = compiled.condition(source)
    if read.error is not None:
        return None
    reader = _Reader(fields, kinds or {})
    try:
        mode, leaves = reader.leaves(read.root)
        return Rule(mode=mode, tests=tuple(reader.test(leaf) for leaf in leaves))
    except _Unsayable:
        return None


class _Reader:
    def __init__(self, fields: Mapping[str, str], kinds: Mapping[str, str]) -> None:
        self.fields, self.kinds = fields, kinds
        self.vocabulary = Vocabulary(fields)

    def leaves(self, root: Any) -> tuple[Any, list[Any]]:
        word = root.id if isinstance(root, Operator) and root.id in ("and", "or") else "and"
        found = list(_flat(root, word))
        if any(isinstance(leaf, Operator) and leaf.id in ("and", "or") for leaf in found):
            raise _Unsayable
        return ("all" if word == "and" else "any"), found

    def test(self, leaf: Any) -> Test:
        if not isinstance(leaf, Operator):
            return self._yes(leaf, "is")
        if leaf.id == "not":
            return self._yes(leaf.first, "is_not")
        if leaf.id in ("in", "not in"):
            field = self._field(leaf.second, exact=False)
            return Test(
                field=field, operator="contains" if leaf.id == "in" else "lacks", value=_value(leaf.first)
            )
        if leaf.id in ("is", "is not"):
            return self._presence(leaf)
        sign, name, value = leaf.id, leaf.first, leaf.second
        if _constant(name) is not None:
            sign, name, value = TURNED[sign], value, name
        field = self._field(name, exact=sign in ("==", "!="))
        return Test(field=field, operator=OPERATORS[sign], value=_value(value))

    def _yes(self, leaf: Any, operator: str) -> Test:
        field = self._field(leaf, exact=False)
        if self.kinds.get(field) != "yes_no":
            raise _Unsayable
        return Test(field=field, operator=operator, value="true")

    def _presence(self, leaf: Operator) -> Test:
        constant = _constant(leaf.second)
        if constant is None or raw(constant) is not None:
            raise _Unsayable
        operator = "empty" if leaf.id == "is" else "filled"
        return Test(field=self._field(leaf.first, exact=False), operator=operator)

    def _field(self, leaf: Any, *, exact: bool) -> str:
        reading = reading_of(leaf)
        if reading is None or reading.filters or len(reading.paths) != 1:
            raise _Unsayable
        name = ".".join(reading.paths[0])
        parted = self.vocabulary.part(flat_of(name)) if flat_of(name) else None
        if parted is None or name.count(".") > (name.startswith(FIELDS + ".")):
            raise _Unsayable
        field = self.fields[parted[0]]
        several = name.startswith(SHOWN) and self.kinds.get(field) == "choices"
        if (parted[1] and not (exact and parted[1] == "raw")) or several:
            raise _Unsayable
        return field


def _flat(node: Any, word: str) -> Iterator[Any]:
    if isinstance(node, Operator) and node.id == word:
        yield from _flat(node.first, word)
        yield from _flat(node.second, word)
    else:
        yield node


def _constant(leaf: Any) -> Value | None:
    reading = reading_of(leaf)
    return reading.constant if reading is not None else None


def _value(leaf: Any) -> str:
    constant = _constant(leaf)
    if constant is None:
        raise _Unsayable
    answer = raw(constant)
    if isinstance(answer, bool):
        return str(answer).lower()
    return "" if answer is None else str(plain(answer) if isinstance(answer, Decimal) else answer)
