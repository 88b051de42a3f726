"""Which kinds of field there are; upper floors may add theirs in `ready()`."""

from importlib import import_module
from pkgutil import iter_modules

from forms_blocks.blocks import kinds
from forms_blocks.blocks.kind import Kind

_KINDS: dict[str, type[Kind]] = {}
_INSTANCES: dict[str, Kind] = {}


def register(kind: type[Kind]) -> type[Kind]:
    """Add a kind; used as a decorator on its class."""
    _KINDS[kind.kind] = kind
    return kind


def all_kinds() -> dict[str, type[Kind]]:
    """Return every kind by its name, those of `kinds/` in the order editors see them."""
    if "text" not in _KINDS:
        for module in sorted(iter_modules(kinds.__path__), key=lambda found: found.name):
            import_module(f"{kinds.__name__}.{module.name}")
    return dict(sorted(_KINDS.items(), key=lambda item: item[1].order))


def kind_of(name: str) -> Kind:
    """Return the one instance the engine uses; raises KeyError for a kind that is not installed."""
    if name not in _INSTANCES:
        _INSTANCES[name] = all_kinds()[name]()
    return _INSTANCES[name]
