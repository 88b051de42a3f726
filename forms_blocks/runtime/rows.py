"""The rows of a repeatable group, as forms."""

from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.runtime.kept import Kept, Point

if TYPE_CHECKING:
    from forms_blocks.runtime.fields_form import FieldsForm

ADD, REMOVE = "add:", "remove:"
MOST_ROWS = 50


class Rows:
    """One form a row; `answers` are the rows that hold something, each with its id.

    A blank row beyond those that must be filled in counts for nothing and is no fault. `added` is the
    key of the row just asked for, `shrunk` says that one was just removed: the page leads there.
    """

    def __init__(self, form: "FieldsForm", field: FieldSchema) -> None:
        self.field, self.name, self.posted = field, form.add_prefix(field.id), form.posted
        self.added, self.shrunk = "", False
        self.at_least = max(field.settings.get("min") or 0, 1 if field.required else 0)
        self.at_most = min(field.settings.get("max") or MOST_ROWS, MOST_ROWS)
        kept = {row["id"]: row for row in form.kept.answers.get(field.id) or [] if row.get("id")}
        self.keys = self._posted_keys() if self.posted else list(kept)
        if not self.posted:
            self.keys += [str(uuid4()) for _ in range(max(self.at_least, 1) - len(self.keys))]
        self.forms = [self._form(form, kept, key) for key in self.keys]
        self.counting = [row for place, row in enumerate(self.forms) if self._counts(place, row)]
        self.answers = [
            {"id": key, **row.answers}
            for key, row in zip(self.keys, self.forms, strict=True)
            if row in self.counting and (row.answers or row.uploads)
        ]
        for key, row in zip(self.keys, self.forms, strict=True):
            form.uploads |= {(field.id, key, *path): upload for path, upload in row.uploads.items()}
            form.revealed += row.revealed
            form.told += row.told

    def _form(self, form: "FieldsForm", kept: dict[str, Any], key: str) -> "FieldsForm":
        inside = form.course.inside(self.field)
        row = Kept(kept.get(key, {}), form.kept.typed)
        made = type(form).of_row(self.field.fields, inside, row, self.posted, prefix=f"{self.name}-{key}")
        if self.posted:
            made.is_valid()
        return made

    def _counts(self, place: int, row: "FieldsForm") -> bool:
        if not self.posted or place < self.at_least or row.is_begun():
            return True
        row.forgive()
        return False

    def points(self) -> list[Point]:
        """Return what is to correct in the rows that count, and in their number."""
        found = [point for row in self.counting for point in row.points()]
        if self.posted and len(self.counting) < self.at_least:
            found.append(Point(f"id_{self.name}", self._too_few()))
        return found

    @property
    def may_add(self) -> bool:
        """Say whether one more row may be added."""
        return len(self.forms) < self.at_most

    @property
    def may_remove(self) -> bool:
        """Say whether a row may be removed."""
        return len(self.forms) > max(self.at_least, 1)

    def title(self, number: int) -> str:
        """Return what the row of that number, from 1, is called."""
        label = self.field.settings.get("row_label") or self.field.label
        return _("%(label)s %(number)d") % {"label": label, "number": number}

    def _too_few(self) -> str:
        sentence = ngettext(
            "“%(name)s”: at least %(count)d is needed.",
            "“%(name)s”: at least %(count)d are needed.",
            self.at_least,
        )
        return sentence % {"count": self.at_least, "name": self.field.label}

    def _posted_keys(self) -> list[str]:
        data: Any = self.posted.data if self.posted else None
        keys = [key for key in data.getlist(f"{self.name}-rows") if _is_key(key)]
        go = data.get("go", "")
        if go == f"{ADD}{self.name}":
            self.added = str(uuid4())
            keys.append(self.added)
        if go.startswith(f"{REMOVE}{self.name}:"):
            self.shrunk = True
            keys = [key for key in keys if key != go.rpartition(":")[2]]
        if not keys and self.posted and self.posted.asked:
            # The page did not show the group: an answer of this post made it appear, with its first rows.
            keys = [str(uuid4()) for _ in range(max(self.at_least, 1))]
        return list(dict.fromkeys(keys))[: self.at_most]


def _is_key(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
