"""A StreamField whose block definitions stay out of migrations."""

from collections.abc import Callable
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.functional import cached_property
from wagtail.blocks import StreamBlock
from wagtail.fields import StreamField


class DefinitionField(StreamField):
    """Holds a stream; `block` is a callable that returns its StreamBlock, called at first use.

    So the kinds that upper floors register in `ready()` are in it, and a migration sees a plain
    JSONField: a historical model that saw an empty stream would erase every definition it saves.
    """

    def __init__(self, block: Callable[[], StreamBlock] | None = None, **kwargs: Any) -> None:
        self.block = block
        super().__init__([], **kwargs)

    @cached_property
    def stream_block(self) -> StreamBlock:
        """Return the StreamBlock, made once."""
        block = self.block() if self.block else StreamBlock()
        block.set_meta_options(self.block_opts)
        return block

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Appear to migrations as the JSONField that the column is."""
        name, _path, _args, kwargs = super(StreamField, self).deconstruct()
        kwargs["encoder"] = DjangoJSONEncoder
        return name, "django.db.models.JSONField", [], kwargs

    def clone(self) -> "DefinitionField":
        """Copy with the block, which deconstruct leaves out."""
        _name, _path, args, kwargs = self.deconstruct()
        kwargs.pop("encoder")
        return type(self)(self.block, *args, **kwargs)
