"""Who knows how to write which letter; upper apps register in their ready()."""

from collections.abc import Callable

from django.core.mail import EmailMessage

from forms_blocks.outbox.models import Outgoing

Builder = Callable[[Outgoing], EmailMessage | None]
REGISTRY: dict[str, Builder] = {}


class UnknownKind(LookupError):
    """No builder is registered for this kind of letter."""


def register(kind: str, build: Builder) -> None:
    """
    Say that `build` writes the letters of this kind.

    It is called when the letter leaves and returns the message, or None when there is nothing to say
    any more. It only reads. Raises ValueError when another builder has the kind.
    """
    if REGISTRY.setdefault(kind, build) is not build:
        raise ValueError(f"Two builders for {kind}")


def builder_of(kind: str) -> Builder:
    """Return the builder of a kind; raise UnknownKind when there is none."""
    try:
        return REGISTRY[kind]
    except KeyError:
        raise UnknownKind(kind) from None
