"""Choosers whose value is a key: what all the blocks of a stream name is then read in one query a kind."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from django.utils.html import escape


class Keyed:
    """Makes a chooser block give a key, or None, in place of what it stands for.

    See `portals.blocks.around.Around`, which finds what the keys stand for.
    """

    model_class: Any

    def to_python(self, value: Any) -> int | None:
        """Return the key as it is kept."""
        return key_of(value)

    def bulk_to_python(self, values: Iterable[Any]) -> list[int | None]:
        """Return the keys, asking nothing of the database."""
        return [key_of(value) for value in values]

    def normalize(self, value: Any) -> int | None:
        """Accept an instance where code gives one."""
        return key_of(value)

    def get_prep_value(self, value: Any) -> int | None:
        """Return what is kept."""
        return key_of(value)

    def value_from_form(self, value: Any) -> int | None:
        """Return the key of what the editor chose."""
        return key_of(value)

    def clean(self, value: Any) -> int | None:
        """Return the key of something that exists; raises ValidationError for any other."""
        return key_of(super().clean(value))  # type: ignore[misc]

    def extract_references(self, value: Any) -> Iterator[tuple[type[Model], str, str, str]]:
        """Tell Wagtail what is used here."""
        if value:
            yield self.model_class, str(value), "", ""

    def render_basic(self, value: Any, context: Any = None) -> str:
        """Name what is chosen, when two versions of a text are compared."""
        found = self.model_class.objects.filter(pk=value).first() if value else None
        return escape(found.title) if found else ""


def key_of(value: Any) -> int | None:
    """Return the key of an instance, given it or its key; None for nothing."""
    if value in (None, ""):
        return None
    return value.pk if isinstance(value, Model) else int(value)
