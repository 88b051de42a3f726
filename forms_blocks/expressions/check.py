"""What is said of an expression while it is written: where it breaks, which names nothing bears."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.expressions import compiled
from forms_blocks.expressions.engine import ENGINE, ExpressionEngine
from forms_blocks.expressions.explain import told
from forms_blocks.expressions.filters import FILTERS
from forms_blocks.expressions.scan import FIELDS, SHOWN, flat_of, set_here
from forms_blocks.expressions.tags import TAGS
from forms_blocks.expressions.vocabulary import COMPATIBLE, OF_ANY, PASSED, WHOLE, Vocabulary, opened

OTHER_ROOTS = ("today", "now", "usager", "portail", "demande", "options")


@dataclass(frozen=True, slots=True)
class Fault:
    """Something to correct (or to think about, when it is only a `warning`), said in a sentence.

    `name` is the word of the source that it is about.
    """

    code: str
    message: str
    suggestion: str = ""
    line: int | None = None
    warning: bool = False
    name: str = ""


@dataclass(frozen=True)
class Scope:
    """Which names an expression may read where it stands.

    `before` are the identifiers of the fields that stand before (None: all of them), `roots` the
    other names, each with the keys it has (None: any). `parts` says what may be read of the answer to
    the fields of an identifier, such as the town of an address (None: anything).
    """

    vocabulary: Vocabulary
    before: frozenset[str] | None = None
    roots: Mapping[str, Iterable[str] | None] = field(default_factory=lambda: dict.fromkeys(OTHER_ROOTS))
    parts: Callable[[str], frozenset[str] | None] = lambda _identifier: None


def check_condition(source: str, scope: Scope, engine: ExpressionEngine = ENGINE) -> list[Fault]:
    """Return what is wrong with a condition."""
    return _faults(compiled.condition(source, engine), scope, set(), engine)


def check_text(source: str, scope: Scope, engine: ExpressionEngine = ENGINE) -> list[Fault]:
    """Return what is wrong with a text that has expressions in it."""
    return _faults(compiled.text(source, engine), scope, set_here(source), engine)


def _faults(read: compiled.Compiled, scope: Scope, own: set[str], engine: ExpressionEngine) -> list[Fault]:
    error = read.error
    if error is not None:
        near = _near(
            error.detail, {"filter": [*FILTERS, *engine.more], "tag": list(TAGS)}.get(error.code, [])
        )
        return [Fault(error.code, _with(told(error), near), near, error.line, name=error.detail)]
    found: dict[str, Fault] = {}
    for reading in read.readings:
        for path in reading.paths:
            fault = None if path[0] in own else _name(path, scope)
            if fault is not None:
                found.setdefault(fault.message, fault)
    return list(found.values())


def _name(path: tuple[str, ...], scope: Scope) -> Fault | None:
    name = ".".join(path)
    flat = flat_of(name)
    if flat:
        parted = scope.vocabulary.part(flat)
        if parted is None:
            return _unknown(name, scope)
        read = next(filter(None, (parted[1], *path[2 if path[0] == FIELDS else 1 :])), "")
        if not _is_part(read, scope.parts(parted[0])):
            return _no_part(name, read, parted[0], scope)
        if scope.before is not None and parted[0] not in scope.before:
            message = _("“%(name)s” is asked further down: here, nobody has answered it yet.")
            return Fault("later", message % {"name": parted[0]}, warning=True, name=parted[0])
        return None
    return None if _known_root(path, scope.roots) else _unknown(name, scope)


def _known_root(path: tuple[str, ...], roots: Mapping[str, Iterable[str] | None]) -> bool:
    name, rest = path[0], path[1:]
    flat = opened(name)
    if flat is not None and flat[0] in roots:
        keys = roots[flat[0]]
        return keys is None or any(flat[1] == key or flat[1].startswith(f"{key}_") for key in keys)
    if name in WHOLE and WHOLE[name][0] in roots:
        return True
    if name not in roots:
        return False
    keys = roots[name]
    return keys is None or not rest or rest[0] in keys


def _unknown(name: str, scope: Scope) -> Fault:
    near = _near(name, _candidates(name, scope))
    message = _("Nothing here is called “%(name)s”.") % {"name": name}
    return Fault("name", _with(message, near), near, name=name)


def _is_part(read: str, parts: frozenset[str] | None) -> bool:
    """Say whether an answer may have what is read of it; its first bit decides."""
    # Several answers and several files are read by their numbers.
    if not read or parts is None or read in (*OF_ANY, *parts) or read.partition("_")[0].isdecimal():
        return True
    passed = next((one for one in PASSED if read.startswith(one)), "")
    if passed:
        return _is_part(read[len(passed) :], parts)
    return any(read.startswith(f"{part}_") for part in parts)


def _no_part(name: str, read: str, identifier: str, scope: Scope) -> Fault:
    """Return what is said of a name that begins as another one, and means nothing after it."""
    prefix = SHOWN if name.startswith(SHOWN) else f"{FIELDS}."
    own = [f"{prefix}{identifier}.{part}" for part in sorted(scope.parts(identifier) or ())]
    near = _near(name, [*_candidates(name, scope), *own])
    message = _("Nothing here is called “%(name)s”, and “%(field)s” has no “%(part)s”.")
    said = message % {"name": name, "field": identifier, "part": read}
    return Fault("name", _with(said, near), near, name=name)


def _candidates(name: str, scope: Scope) -> list[str]:
    prefix = SHOWN if name.startswith(SHOWN) else f"{FIELDS}."
    # One that comes later would only be wrong in another way.
    known = scope.vocabulary.identifiers if scope.before is None else scope.before
    names = [f"{prefix}{identifier}" for identifier in sorted(known)]
    if name in scope.vocabulary.identifiers:
        return [f"{FIELDS}.{name}"]
    for root, keys in scope.roots.items():
        names += [root, *(f"{root}.{key}" for key in keys or ())]
    return names if name.startswith((FIELDS, *COMPATIBLE)) else [*names, *scope.vocabulary.identifiers]


def _near(word: str, candidates: list[str]) -> str:
    if len(candidates) == 1 and candidates[0].endswith(f".{word}"):
        return candidates[0]
    return next(iter(get_close_matches(word, candidates, 1, 0.6)), "")


def _with(message: str, near: str) -> Any:
    if not near:
        return message
    return _("%(message)s Did you mean “%(near)s”?") % {"message": message, "near": near}
