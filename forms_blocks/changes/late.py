"""A page of an older version, posted late: what it brings to a draft that went on without it. Pure."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.changes.carry import carry
from forms_blocks.changes.fields import Home, homes
from forms_blocks.changes.reread import said
from forms_blocks.changes.typed import still_typed
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.world import World

Answers = dict[str, Any]


@dataclass(frozen=True, slots=True)
class LatePage:
    """What a page of an older version says: all that would be kept if it were alone, in that version.

    `changed` are the questions that it alone changed, `torn` those that were answered elsewhere too.
    """

    says: Kept
    changed: Set[str]
    torn: Set[str]


@dataclass(frozen=True, slots=True)
class Late:
    """What is kept under the newer version, what must be asked again, and what the page said of the torn.

    Both are in words, by question.
    """

    kept: Kept
    again: dict[str, str]
    torn: dict[str, str]


def late(
    before: FormSchema, after: FormSchema, now: Kept, again: Mapping[str, str], page: LatePage, world: World
) -> Late:
    """Return a draft of the newer version once joined to a page of the older one.

    A question that waits to be asked again takes what the page says: nothing else answers it.
    """
    return _Joining(before, after, now, again, page, world).joined()


class _Joining:
    def __init__(
        self,
        before: FormSchema,
        after: FormSchema,
        now: Kept,
        again: Mapping[str, str],
        page: LatePage,
        world: World,
    ) -> None:
        self.old, self.new, self.now, self.again, self.page = homes(before), homes(after), now, again, page
        self.forward = carry(before, after, page.says.answers, world)
        self.typed, self.retyped = still_typed(before, after, page.says.typed)

    def joined(self) -> Late:
        torn = {key for key in self.page.torn if self._is_torn(key)}
        leaves = self._leaves((self.page.changed | self.page.torn) - torn)
        answers = self._bring(leaves)
        typed = {name: texts for name, texts in self.now.typed.items() if not _of(name, leaves)}
        typed |= {name: texts for name, texts in self.typed.items() if _of(name, leaves)}
        again = {**self.forward.again, **self.retyped}
        return Late(
            Kept(answers, typed),
            {**self.again, **{key: text for key, text in again.items() if key in leaves}},
            {target: self._words(key) for key in torn if (target := self._target(key))},
        )

    def _is_torn(self, key: str) -> bool:
        """Say whether the page and the draft differ on a question that both know and answered."""
        leaves = self._leaves([key])
        if not leaves or (leaves & set(self.again) and not self._answered(leaves)):
            return False
        typed = [name for name in (*self.now.typed, *self.typed) if _of(name, leaves)]
        return self._bring(leaves) != self.now.answers or any(
            self.now.typed.get(name) != self.typed.get(name) for name in typed
        )

    def _leaves(self, keys: Iterable[str]) -> set[str]:
        """Return the questions, rows opened, that the newer version still asks."""
        found: set[str] = set()
        for key in keys:
            fields = self.old[key].field.fields
            found |= {inner.id for inner in fields} | {key} if fields else {key}
        return {key for key in found if key in self.new}

    def _answered(self, leaves: Set[str]) -> bool:
        return any(self._answer(self.now.answers, key) for key in leaves)

    def _answer(self, answers: Mapping[str, Any], key: str) -> Any:
        home = self.new[key]
        if home.group is None:
            return answers.get(key)
        return [row[key] for row in answers.get(home.group.id) or [] if key in row]

    def _bring(self, leaves: Set[str]) -> Answers:
        """Return the answers of the draft, with those of the page to these questions."""
        answers = dict(self.now.answers)
        for key in sorted(leaves, key=list(self.new).index):
            home = self.new[key]
            if home.group is not None:
                self._bring_to_rows(answers, key, home.group)
            elif home.field.fields:
                if self.old[key].field.fields:
                    self._bring_rows(answers, key)
            elif key in self.forward.answers:
                answers[key] = self.forward.answers[key]
            else:
                answers.pop(key, None)
        return {key: value for key, value in answers.items() if value != [] or key not in leaves}

    def _bring_rows(self, answers: Answers, group: str) -> None:
        """Keep the rows of the page, in its order; what it does not ask in them stays."""
        kept = {row["id"]: row for row in answers.get(group) or []}
        rows = self.forward.answers.get(group) or []
        answers[group] = [dict(kept.get(row["id"], {"id": row["id"]})) for row in rows]

    def _bring_to_rows(self, answers: Answers, key: str, group: FieldSchema) -> None:
        """Put what the page says to a question in its rows; a question from outside stands in the first."""
        mine = {row["id"]: row for row in self.forward.answers.get(group.id) or []}
        rows = [dict(row) for row in answers.get(group.id) or []]
        rows += [{"id": name} for name in mine if name not in {row["id"] for row in rows}]
        whole = _group(self.old.get(key)) == group.id
        for place, row in enumerate(rows):
            said_here = mine.get(row["id"], {})
            if key in said_here:
                row[key] = said_here[key]
            elif whole or place == 0:
                row.pop(key, None)
        answers[group.id] = [row for row in rows if len(row) > 1]

    def _target(self, key: str) -> str:
        return next((name for name in [key, *sorted(self._leaves([key]))] if name in self.new), "")

    def _words(self, key: str) -> str:
        return spoken(self.old[key].field, self.page.says)


def spoken(field: FieldSchema, kept: Kept) -> str:
    """Return in words what is kept for a question, right or wrong; never nothing."""
    told = [text for name, texts in kept.typed.items() if name.startswith(field.id) for text in texts]
    typed, answer = " ".join(filter(None, told)), kept.answers.get(field.id)
    readable = "" if answer in (None, "", []) else said(field, answer) or _("another answer")
    parts = [readable, typed] if field.fields else [typed or readable]
    return "\n".join(filter(None, parts)) or _("no answer")


def _of(name: str, leaves: Set[str]) -> bool:
    """Say whether a control is that of one of these questions, in a row or not."""
    return any(key in name for key in leaves)


def _group(home: Home | None) -> str:
    return home.group.id if home is not None and home.group else ""
