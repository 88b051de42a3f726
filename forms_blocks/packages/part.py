"""What a file is made of. An upper floor registers one more part in its `ready()`: tests, for one."""

from collections.abc import Iterator
from typing import Any, ClassVar

from forms_blocks.packages.places import Places

_PARTS: dict[str, "Part"] = {}


class Part:
    """One part of a file: taken from a page, judged, told, put in place.

    `check` returns what the other methods take, cleaned; it touches nothing and raises Refused.
    """

    name: ClassVar[str] = ""
    order: ClassVar[int] = 0
    """Parts of the same order are put in place as they were registered."""

    def write(self, page: Any) -> Any:
        """Return the part as JSON; None when the page has none."""
        return None

    def check(self, data: Any, page: Any, places: Places) -> Any:
        """Return the part, cleaned, what it leads to found again among `places`; raises Refused."""
        return data

    def leads(self, page: Any) -> Iterator[tuple[Any, Any]]:
        """Yield what the part leads to beside the links of its texts: a model and a key."""
        yield from ()

    def told(self, data: Any, page: Any, after: Any) -> Iterator[str]:
        """Yield what putting the part in place changes, in words; the questions are told apart.

        `after` is the page with the questions of the file. Raises Refused for what cannot go with them.
        """
        yield from ()

    def apply(self, data: Any, page: Any, user: Any) -> None:
        """Put the part in place: on the page, which is saved afterwards, or beside it."""

    def follow(self, data: Any, page: Any) -> None:
        """Put in place what hangs on the page, now that it is saved."""


def register(part: type[Part]) -> type[Part]:
    """Add a part; used as a decorator on its class."""
    _PARTS[part.name] = part()
    return part


def all_parts() -> dict[str, Part]:
    """Return the parts by name, in the order in which they are put in place."""
    return dict(sorted(_PARTS.items(), key=lambda pair: pair[1].order))
