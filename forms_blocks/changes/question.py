"""What changed in one question."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.categories import Category
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.blocks.told import condition_told, prefill_told
from forms_blocks.changes.difference import CHANGED, Difference
from forms_blocks.changes.moved import moved
from forms_blocks.changes.setting import of_question, of_setting

QUIET = {"fields", "choices"}
"""Settings that are said otherwise."""


def of_question_itself(
    old: FieldSchema, new: FieldSchema, name: str, where: str, forms: tuple[FormSchema, FormSchema]
) -> Iterator[Difference]:
    """Yield each change of a question; `forms` are the two versions it stands in."""
    for said in _sentences(old, new, forms[1]):
        yield Difference(CHANGED, of_question(name, said), where)
    kind = kind_of(new.kind)
    blocks: Mapping[str, Any] = kind.child_blocks
    pairs: list[tuple[Any, ...]] = [(blocks["help"].label if "help" in blocks else "", old.help, new.help)]
    if old.category != new.category:
        pairs.append((_("Nature of the data"), *(str(Category(one.category).label) for one in (old, new))))
    if kind.asks or kind.computes:
        pairs.append((_("Identifier"), old.identifier, new.identifier))
    pairs.append((_("First answer"), *(prefill_told(one.prefill, forms[1].fields) for one in (old, new))))
    pairs += _settings(old, new, blocks, forms[1]) if old.kind == new.kind else []
    for setting, before, after in pairs:
        yield from of_setting(name, setting, before, after, where)


def _sentences(old: FieldSchema, new: FieldSchema, after: FormSchema) -> Iterator[str]:
    if old.label != new.label and old.label:
        yield _("It was asked “%(before)s”.") % {"before": old.label}
    if old.kind != new.kind:
        kinds = {"before": kind_of(old.kind).label, "after": kind_of(new.kind).label}
        yield _("The kind of answer was “%(before)s”; it becomes “%(after)s”.") % kinds
    if old.required != new.required:
        yield _("An answer is now needed.") if new.required else _("The answer is now optional.")
    if old.in_lists != new.in_lists:
        yield _("Agents now see it in their lists.") if new.in_lists else _("It leaves the agents' lists.")
    if old.condition != new.condition:
        said = condition_told(new.condition, after.fields)
        yield (
            _("It is now shown only if %(rule)s.") % {"rule": said} if said else _("It is now always shown.")
        )
    if old.choice_rules != new.choice_rules:
        yield _("The conditions of its answers change.")
    yield from _choices(old.settings.get("choices") or [], new.settings.get("choices") or [])


def _choices(before: list[Choice], after: list[Choice]) -> Iterator[str]:
    old, new = ({one["id"]: one["text"] for one in choices} for choices in (before, after))
    for key, text in new.items():
        if key not in old:
            yield _("The answer “%(answer)s” is added.") % {"answer": text}
        elif old[key] != text:
            yield _("The answer “%(before)s” becomes “%(after)s”.") % {"before": old[key], "after": text}
    for key, text in old.items():
        if key not in new:
            yield _("The answer “%(answer)s” is removed.") % {"answer": text}
    if moved(list(old), list(new)):
        yield _("The order of the answers changes.")


def _settings(
    old: FieldSchema, new: FieldSchema, blocks: Mapping[str, Any], after: FormSchema
) -> list[tuple[Any, Any, Any]]:
    names = [name for name in {**old.settings, **new.settings} if name not in QUIET]
    return [
        (
            blocks[name].label if name in blocks else name,
            _value(blocks.get(name), old.settings.get(name), after),
            _value(blocks.get(name), new.settings.get(name), after),
        )
        for name in names
    ]


def _value(block: Any, value: Any, after: FormSchema) -> Any:
    """Return a setting in the words of the editor's menu, or of the question it names."""
    if isinstance(value, str) and value in after.fields:
        return after.fields[value].label
    choices = getattr(getattr(block, "field", None), "choices", None)
    if not isinstance(value, str) or not choices:
        return value
    return next((str(text) for key, text in _flat(choices) if key == value), value)


def _flat(choices: Any) -> Iterator[tuple[Any, Any]]:
    for key, text in choices:
        if isinstance(text, list | tuple):
            yield from text
        else:
            yield key, text
