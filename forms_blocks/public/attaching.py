"""The files of a step: those that come are kept, one is dropped without losing the others."""

from collections.abc import Mapping
from typing import Any

from forms_blocks.runtime.fields_form import FieldsForm
from forms_blocks.submissions.files import keep
from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.waiting import let_go

DROP = "drop:"
"""The button of one file: `drop:<name of its control>:<uuid>`."""


def take_files(draft: Draft, answers: dict[str, Any], form: FieldsForm) -> None:
    """Keep the files a form received, and write them in the answers beside those that stay."""
    fields = {field.id: field for shown in form.shown for field in (shown, *shown.fields)}
    for path, sent in form.uploads.items():
        new = [str(keep(draft, fields[path[-1]], upload).uuid) for upload in sent.files]
        put(answers, path, [*sent.kept, *new])
        let_go(draft, path[-1])


def put(answers: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    """Set the answer at a path: a field, or a group, a row and a field of it."""
    if len(path) == 1:
        answers[path[0]] = value
        return
    group, key, *rest = path
    rows = answers.setdefault(group, [])
    row = next((one for one in rows if one["id"] == key), None)
    if row is None:
        row = {"id": key}
        rows.append(row)
    put(row, tuple(rest), value)


def without(answers: Mapping[str, Any], dropped: str) -> dict[str, Any]:
    """Return the answers less one file, named `<its control>:<uuid>`; all of them when there is none such."""
    control, _, file = dropped.rpartition(":")
    return {key: _less(value, key, control, file) for key, value in answers.items()}


def _less(value: Any, name: str, control: str, file: str) -> Any:
    if not isinstance(value, list):
        return value
    if name == control:
        return [one for one in value if one != file]
    return [_row_less(row, name, control, file) if isinstance(row, dict) else row for row in value]


def _row_less(row: dict[str, Any], group: str, control: str, file: str) -> dict[str, Any]:
    prefix = f"{group}-{row.get('id')}-"
    return {key: _less(value, f"{prefix}{key}", control, file) for key, value in row.items()}
