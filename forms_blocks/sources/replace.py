"""Puts other answers in the place of those of a list, and says what changes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import transaction

from forms_blocks.blocks.asking import Choice
from forms_blocks.sources.item import attributes_of, folded
from forms_blocks.sources.models import DataSource, SourceItem

BATCH = 1_000


@dataclass(slots=True)
class Change:
    """What a new list does to the one before; each answer is told by its words."""

    added: list[Choice] = field(default_factory=list)
    removed: list[Choice] = field(default_factory=list)
    renamed: list[tuple[str, Choice]] = field(default_factory=list)
    """The words before, and the answer as it becomes."""
    changed: list[Choice] = field(default_factory=list)
    """Same key, same words, other attributes."""
    same: int = 0

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.renamed or self.changed)


def held_now(source: DataSource) -> dict[str, Choice]:
    """Return the answers of a list by their keys."""
    rows = SourceItem.objects.filter(source=source).order_by("position")
    found = rows.values_list("key", "text", "attributes").iterator(BATCH)
    return {key: {"id": key, "text": text, **attributes} for key, text, attributes in found}


def compare(before: Mapping[str, Choice], after: Iterable[Choice]) -> Change:
    """Return what changes from a list to the other."""
    change, seen = Change(), set()
    for choice in after:
        seen.add(choice["id"])
        old = before.get(choice["id"])
        if old is None:
            change.added.append(choice)
        elif old["text"] != choice["text"]:
            change.renamed.append((old["text"], choice))
        elif old != choice:
            change.changed.append(choice)
        else:
            change.same += 1
    change.removed = [choice for key, choice in before.items() if key not in seen]
    return change


def replace(source: DataSource, choices: Iterable[Choice]) -> None:
    """Make these the answers of a list, all at once."""
    with transaction.atomic():
        SourceItem.objects.filter(source=source).delete()
        SourceItem.objects.bulk_create(
            (
                SourceItem(
                    source=source,
                    position=place,
                    key=choice["id"],
                    text=choice["text"],
                    attributes=attributes_of(choice),
                    folded=folded(choice["text"])[:320],
                )
                for place, choice in enumerate(choices)
            ),
            batch_size=BATCH,
        )
        source.save(update_fields=["updated_at"])
