"""What was typed and is still wrong, taken to another version of the form."""

from collections.abc import Mapping

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.changes.fields import homes

Typed = dict[str, list[str]]


def still_typed(
    before: FormSchema, after: FormSchema, typed: Mapping[str, list[str]]
) -> tuple[Typed, dict[str, str]]:
    """Return the texts whose control is the same, and the others by question, to be said again."""
    old, new = homes(before), homes(after)
    lost = {
        key
        for key, home in old.items()
        if key in new and (new[key].field.kind != home.field.kind or bool(new[key].group) != bool(home.group))
    }
    again: dict[str, str] = {}
    kept: Typed = {}
    for name, texts in typed.items():
        key = next((key for key in lost if key in name), "")
        if key:
            again[key] = " ".join(filter(None, [again.get(key, ""), *texts]))
        else:
            kept[name] = texts
    return kept, again
