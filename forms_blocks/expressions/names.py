"""The names an expression reads: answers by identifier, and what is known beside them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from forms_blocks.expressions.compare import date_of, is_empty
from forms_blocks.expressions.errors import UnknownName
from forms_blocks.expressions.values import Value, raw
from forms_blocks.expressions.vocabulary import OF_ANY, PASSED, WHOLE, Vocabulary, opened

NOTHING = Value(None)


class Names:
    """Filled in document order while a form is judged: a field sees only what stands before it.

    `roots` are the other names: `usager`, `portail`, `demande`, `options`, and any other the caller
    has, each plain data or None when there is nobody. `today` and `now` are given, never asked.
    """

    def __init__(
        self,
        vocabulary: Vocabulary | None = None,
        *,
        today: date,
        now: datetime | None = None,
        roots: Mapping[str, Any] | None = None,
    ) -> None:
        self.vocabulary, self.today = vocabulary or Vocabulary(), today
        self.answers: dict[str, Any] = {}
        self._first: dict[str, Any] = {}
        self._row: dict[str, Any] | None = None
        moment = now or datetime.combine(today, time(12))
        self._roots = {"today": today, "now": moment, **(roots or {})}

    def add(
        self,
        field: str,
        identifier: str,
        answer: Any,
        *,
        kind: str = "",
        inner: Mapping[str, tuple[str, str]] | None = None,
    ) -> None:
        """Give the answer of a shown field; of several with one identifier, the first answered is read.

        `kind` is the field's kind: a date is read as a day. `inner` gives the (identifier, kind) of
        the fields of a group by their ids, for `answer` is then its rows.
        """
        self.answers[field] = answer
        if identifier and is_empty(self._first.get(identifier)):
            self._first[identifier] = _read(answer, kind, inner)
            if self._row is not None and identifier in self._row:
                self._row[identifier] = self._first[identifier]

    def within(self, identifiers: Iterable[str] = ()) -> "Names":
        """Return a copy that goes its own way, for the row of a group that has fields of these identifiers.

        The row's fields are read as `bloc.nom`, and as `champs.nom` before those of the form.
        """
        own = tuple(identifiers)
        inside = Names(Vocabulary.of((*sorted(self.vocabulary.identifiers), *own)), today=self.today)
        inside.answers = dict(self.answers)
        inside._first = {name: answer for name, answer in self._first.items() if name not in own}
        if not own:
            inside._row, inside._roots = self._row, self._roots
            return inside
        inside._row = dict.fromkeys(filter(None, own))
        inside._roots = {**self._roots, "bloc": inside._row}
        return inside

    def read(self, path: tuple[str, ...]) -> Value:
        """Return the value of a name given as its parts; raises UnknownName when nothing bears it.

        A field that nobody answered, or that is hidden, is known and empty.
        """
        name, rest = path[0], path[1:]
        if name == "champs" and rest:
            return _follow(self._field(rest[0], shown=False), rest[1:])
        if name in self._roots:
            return _follow(Value(self._roots[name]), rest)
        flat = opened(name)
        if flat is not None:
            return _follow(self._flat(*flat), rest)
        if name in WHOLE:
            return self.read(WHOLE[name] + rest)
        parted = self._root_of(name)
        if parted is None:
            raise UnknownName(name)
        return _follow(descend(Value(self._roots[parted[0]]), parted[1]), rest)

    def _flat(self, root: str, rest: str) -> Value:
        if root == "champs":
            return self._field(rest, shown=True)
        if root not in self._roots:
            raise UnknownName(root)
        return descend(Value(self._roots[root], shown=True), rest)

    def _field(self, flat: str, *, shown: bool) -> Value:
        parted = self.vocabulary.part(flat)
        if parted is None:
            raise UnknownName(flat)
        value = Value(self._first.get(parted[0]), shown=shown)
        return descend(value, parted[1]) if parted[1] else value

    def _root_of(self, name: str) -> tuple[str, str] | None:
        for place in range(len(name) - 1, 0, -1):
            if name[place] == "_" and isinstance(self._roots.get(name[:place]), Mapping):
                return name[:place], name[place + 1 :]
        return None


def descend(value: Value, flat: str) -> Value:
    """Follow what is written behind a name: `raw`, `structured`, an attribute, the number of a row.

    An empty answer has every attribute, empty; raises UnknownName when an answer has not that one.
    """
    answer = raw(value)
    if is_empty(answer):
        return NOTHING
    found = _attribute(value, flat)
    if found is not None:
        return found
    if flat in OF_ANY:
        return Value(_key(answer)) if flat.endswith("raw") else Value(answer)
    for passed in PASSED:
        if flat.startswith(passed):
            return descend(value, flat[len(passed) :])
    for place in range(len(flat) - 1, 0, -1):
        if flat[place] == "_" and (head := _attribute(value, flat[:place])) is not None:
            return descend(head, flat[place + 1 :])
    raise UnknownName(flat)


def _attribute(value: Value, key: str) -> Value | None:
    try:
        return value[key]
    except KeyError:
        return None


def _follow(value: Value, bits: tuple[str, ...]) -> Value:
    for bit in bits:
        value = descend(value, bit)
    return value


def _key(answer: Any) -> Any:
    if isinstance(answer, list):
        return [_key(one) for one in answer]
    return answer["id"] if isinstance(answer, Mapping) and "id" in answer else answer


def _read(answer: Any, kind: str, inner: Mapping[str, tuple[str, str]] | None) -> Any:
    if kind == "date":
        return date_of(answer) or answer
    if inner is None or not isinstance(answer, list):
        return answer
    return [_row(row, inner) for row in answer if isinstance(row, Mapping)]


def _row(row: Mapping[str, Any], inner: Mapping[str, tuple[str, str]]) -> dict[str, Any]:
    read: dict[str, Any] = {}
    for field, (identifier, kind) in inner.items():
        if identifier and is_empty(read.get(identifier)):
            read[identifier] = _read(row.get(field), kind, None)
    return read
