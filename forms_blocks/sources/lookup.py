"""What the engine asks lists through: one object a request."""

from collections.abc import Mapping

from forms_blocks.blocks.offer import UNAVAILABLE, Few, Offers
from forms_blocks.sources.known import known
from forms_blocks.sources.narrowing import mark
from forms_blocks.sources.registry import all_kinds


class Lookup:
    """Gives what a list offers, by its slug and parameters; asks each only once.

    `parameters` are `parent`, the key of the answer that narrows the list, and `attribute`, the
    attribute that must equal it; an empty `parent` waits for that answer. Never raises: a list
    that is gone or down offers nothing and says so (`notice`).
    """

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Offers] = {}

    def __call__(self, slug: str, parameters: Mapping[str, str] | None = None) -> Offers:
        """Return what the list offers."""
        parameters = parameters or {}
        key = (slug, mark(parameters))
        if key not in self._found:
            self._found[key] = offers_of(slug, parameters)
        return self._found[key]


def offers_of(slug: str, parameters: Mapping[str, str]) -> Offers:
    """Return what a list offers; nothing when it no longer exists."""
    source = known(slug)
    kind = all_kinds().get(source.kind) if source else None
    return kind.offers(source, parameters) if source and kind else Few(notice=UNAVAILABLE)
