"""What the editor's screen posts for a page."""

from typing import Any

from wagtail.admin.panels import get_edit_handler
from wagtail.blocks import ListBlock, RichTextBlock, StreamBlock, StructBlock
from wagtail.models import Page
from wagtail.test.utils.form_data import rich_text


def edit_data(page: Page) -> dict[str, Any]:
    """Return the form data of a page as it is in memory, streams and lists with their ids."""
    form = get_edit_handler(type(page)).get_form_class()(instance=page)
    data: dict[str, Any] = {}
    for name, field in form.fields.items():
        value = form.get_initial_for_field(field, name)
        if hasattr(field, "block"):
            data.update(block_data(field.block, getattr(page, name), name))
        elif value not in (None, False):
            data[name] = value if isinstance(value, (list, tuple)) else str(value)
    for formset in form.formsets.values():
        data.update({f"{formset.prefix}-{key}": "0" for key in ("TOTAL_FORMS", "INITIAL_FORMS")})
    data.setdefault("slug", page.slug)
    return data


def block_data(block: Any, value: Any, prefix: str) -> dict[str, Any]:
    """Return the form data of a block's value, under the names its inputs have."""
    if isinstance(block, StructBlock):
        parts = (
            block_data(child, value[name], f"{prefix}-{name}") for name, child in block.child_blocks.items()
        )
        return {name: each for part in parts for name, each in part.items()}
    if isinstance(block, StreamBlock):
        block.get_prep_value(value)
        return _items([(child.block, child.value, child.id, child.block_type) for child in value], prefix)
    if isinstance(block, ListBlock):
        return _items(
            [(block.child_block, child.value, child.id, "item") for child in value.bound_blocks], prefix
        )
    if isinstance(block, RichTextBlock):
        return {prefix: rich_text(value.source, features=block.features)}
    state = block.get_form_state(value)
    state = state[0] if isinstance(state, list) else state
    return {} if state in (None, False) else {prefix: "on" if state is True else str(state)}


def _items(items: list[tuple[Any, Any, str, str]], prefix: str) -> dict[str, Any]:
    data: dict[str, Any] = {f"{prefix}-count": str(len(items))}
    for place, (block, value, key, kind) in enumerate(items):
        here = f"{prefix}-{place}"
        data.update(
            {f"{here}-deleted": "", f"{here}-order": str(place), f"{here}-type": kind, f"{here}-id": key}
        )
        data.update(block_data(block, value, f"{here}-value"))
    return data
