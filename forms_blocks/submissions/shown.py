"""Answers as screens show them: files become links that ask the policy again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.template.defaultfilters import linebreaksbr
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.runtime.reading import Pair, read
from forms_blocks.runtime.world import World
from forms_blocks.submissions.models import Attachment


@dataclass(frozen=True, slots=True)
class ShownAnswer:
    """A question and its answer as HTML, empty when there is none."""

    label: str
    value: SafeString | str
    category: str


@dataclass(frozen=True, slots=True)
class ShownAnswers:
    """A step: its title, where to change it (empty when it cannot be), its answers."""

    title: str
    edit_url: str
    answers: list[ShownAnswer]


def shown_answers(
    schema: FormSchema,
    answers: Mapping[str, Any],
    attachments: Mapping[str, Attachment],
    world: World,
    urls: Mapping[int, str] | None = None,
) -> list[ShownAnswers]:
    """Return what a screen lists; `attachments` by uuid, `urls` by number of step."""
    return [
        ShownAnswers(
            step.title,
            (urls or {}).get(step.number, ""),
            [ShownAnswer(pair.label, _value(pair, attachments), pair.category) for pair in step.pairs],
        )
        for step in read(schema, answers, world)
    ]


def _value(pair: Pair, attachments: Mapping[str, Attachment]) -> SafeString | str:
    if pair.files:
        found = [attachments[key] for key in pair.files if key in attachments]
        return format_html_join("", "{}", ((_link(attachment),) for attachment in found))
    return linebreaksbr(pair.text) if pair.text else ""


def _link(attachment: Attachment) -> SafeString:
    return mark_safe(render_to_string("components/sent_file.html", {"file": attachment}))  # noqa: S308
