"""What upper floors say on the screen that publishes, and what they do of the answers once published."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest


@dataclass(frozen=True, slots=True)
class Aside:
    """A part of the screen, inside its form: a template, which reads `aside`, and what it is given."""

    template: str
    context: dict[str, Any]


Look = Callable[[Any], Aside | None]
Then = Callable[[HttpRequest, Any], None]
_asides: list[tuple[Look, Then]] = []


def register(look: Look, then: Then) -> None:
    """Have `look` say something of the page as it would be, and `then` read what was posted, once live."""
    if (look, then) not in _asides:
        _asides.append((look, then))


def about(owner: Any) -> list[Aside]:
    """Return what is said of a page that is about to be published."""
    said = (look(owner) for look, _then in _asides)
    return [aside for aside in said if aside is not None]


def follow(request: HttpRequest, live: Any) -> None:
    """Let each do its part, now that the page is published."""
    for _look, then in _asides:
        then(request, live)
