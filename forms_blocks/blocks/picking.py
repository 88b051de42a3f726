"""The form fields of choices: what they clean is the answer to keep, with its words and attributes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from forms_blocks.blocks.asking import Choice
from forms_blocks.blocks.displays import Nothing
from forms_blocks.blocks.offer import UNAVAILABLE, Offers, meant
from forms_blocks.blocks.words import NOT_OFFERED

MOST = 500


class Picking:
    """Judges a choice by what is offered; shared by one choice and several."""

    offered: Offers
    widget: Any

    def offer(self, offered: Offers) -> None:
        """Say what is offered; the control of the field shows it."""
        self.offered = self.widget.offered = offered

    def pick(self, given: Any) -> Choice:
        """Return the answer that was meant; raises ValidationError."""
        found = meant(self.offered, given)
        if found is not None:
            return dict(found)
        if isinstance(self.widget, Nothing):
            raise ValidationError(str(self.offered.notice or UNAVAILABLE), code="unavailable")
        if getattr(given, "text", ""):
            raise ValidationError(self._unclear(given.text), code="unclear")
        raise ValidationError(str(NOT_OFFERED), code="invalid_choice")

    def _unclear(self, words: str) -> str:
        near = self.offered.matching(words)
        said = (
            _("Several answers match “%(words)s”: please choose one in the list below.")
            if near
            else _("No answer matches “%(words)s”. Please check the spelling, or try other words.")
        )
        return said % {"words": words[:100]}


class PickOne(Picking, forms.ChoiceField):
    """One answer; cleans to `{"id", "text", attributes}`, or None."""

    def clean(self, value: Any) -> Choice | None:
        """Return the answer chosen; raises ValidationError."""
        given = value[0] if isinstance(value, list) and value else value
        if isinstance(given, dict):
            given = given.get("id")
        if not given:
            if self.required:
                raise ValidationError(self._missing(), code="required")
            return None
        return self.pick(given if isinstance(given, str) else str(given))

    def _missing(self) -> str:
        if isinstance(self.widget, Nothing):
            return str(self.offered.notice or UNAVAILABLE)
        return str(self.error_messages["required"])


class PickSeveral(Picking, forms.MultipleChoiceField):
    """Several answers, in the order offered; cleans to a list of `{"id", "text", attributes}`."""

    least: int | None = None
    most: int | None = None

    def clean(self, value: Any) -> list[Choice]:
        """Return the answers chosen; raises ValidationError."""
        given = [one for one in value or [] if one] if isinstance(value, list | tuple) else []
        if not given:
            if not self.required:
                return []
            raise ValidationError(self._missing(), code="required")
        picked: dict[str, Choice] = {}
        for one in given[:MOST]:
            key = one.get("id") if isinstance(one, dict) else one
            choice = self.pick(key if isinstance(key, str) else str(key))
            picked.setdefault(choice["id"], choice)
        self._count(len(picked))
        return self._in_order(picked)

    def _missing(self) -> str:
        if isinstance(self.widget, Nothing):
            return str(self.offered.notice or UNAVAILABLE)
        return str(self.error_messages["required"])

    def _in_order(self, picked: dict[str, Choice]) -> list[Choice]:
        if self.offered.url:
            return list(picked.values())
        return [picked[choice["id"]] for choice in self.offered if choice["id"] in picked]

    def _count(self, number: int) -> None:
        if self.least and number < self.least:
            words = ngettext(
                "Please choose at least %(least)s answer.",
                "Please choose at least %(least)s answers.",
                self.least,
            )
            raise ValidationError(words % {"least": self.least}, code="too_few")
        if self.most and number > self.most:
            words = ngettext(
                "Please choose %(most)s answer at most; you have chosen %(number)s.",
                "Please choose %(most)s answers at most; you have chosen %(number)s.",
                self.most,
            )
            raise ValidationError(words % {"most": self.most, "number": number}, code="too_many")
