"""Which forms offer a list; the floors that keep forms say so."""

from collections.abc import Callable, Iterable

_users: list[Callable[[str], Iterable[str]]] = []


def register(user: Callable[[str], Iterable[str]]) -> None:
    """Add a function that returns the titles of the forms that offer the list of that slug."""
    if user not in _users:
        _users.append(user)


def uses_of(slug: str) -> list[str]:
    """Return the titles of the forms that offer a list."""
    return sorted({title for user in _users for title in user(slug)})
