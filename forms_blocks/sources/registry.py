"""Which kinds of source there are; upper floors may add theirs in `ready()`."""

from importlib import import_module
from pkgutil import iter_modules

from forms_blocks.sources import kinds
from forms_blocks.sources.kind import SourceKind

_KINDS: dict[str, SourceKind] = {}


def register(kind: type[SourceKind]) -> type[SourceKind]:
    """Add a kind; used as a decorator on its class."""
    _KINDS[kind.name] = kind()
    return kind


def all_kinds() -> dict[str, SourceKind]:
    """Return every kind by its name, in the order editors see them."""
    if "typed" not in _KINDS:
        for module in sorted(iter_modules(kinds.__path__), key=lambda found: found.name):
            import_module(f"{kinds.__name__}.{module.name}")
    return dict(sorted(_KINDS.items(), key=lambda item: item[1].order))


def kind_of(name: str) -> SourceKind:
    """Return a kind; raises KeyError for one that is not installed."""
    return all_kinds()[name]
