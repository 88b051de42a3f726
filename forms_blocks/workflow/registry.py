"""Which kinds of action there are; upper floors may add theirs in `ready()`."""

from importlib import import_module
from pkgutil import iter_modules

from forms_blocks.workflow import actions
from forms_blocks.workflow.action import Action

_ACTIONS: dict[str, type[Action]] = {}
_INSTANCES: dict[str, Action] = {}


def register(action: type[Action]) -> type[Action]:
    """Add a kind of action; used as a decorator on its class."""
    _ACTIONS[action.kind] = action
    return action


def all_actions() -> dict[str, type[Action]]:
    """Return every kind by its name, in the order editors see them."""
    if "button" not in _ACTIONS:
        for module in sorted(iter_modules(actions.__path__), key=lambda found: found.name):
            import_module(f"{actions.__name__}.{module.name}")
    return dict(sorted(_ACTIONS.items(), key=lambda item: item[1].order))


def action_of(name: str) -> Action:
    """Return the one instance the engine uses; raises KeyError for a kind that is not installed."""
    if name not in _INSTANCES:
        _INSTANCES[name] = all_actions()[name]()
    return _INSTANCES[name]
