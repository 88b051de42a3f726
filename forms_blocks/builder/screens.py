"""What the editor's browser asks about a form that is being written: nothing of it is kept."""

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.blocks import StreamValue

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.renaming import follow_names, names_of
from forms_blocks.blocks.schema import StepSchema
from forms_blocks.blocks.steps import StepsBlock, steps_block
from forms_blocks.blocks.walk import Raw, questions
from forms_blocks.blocks.written import expressions_in
from forms_blocks.builder.convert import converted
from forms_blocks.expressions.rename import identifiers_in
from forms_blocks.expressions.vocabulary import Vocabulary
from forms_blocks.proving.prove import proven_faults
from forms_blocks.proving.twins import twins

NOTHING: dict[str, Any] = {"points": [], "names": {}, "read": [], "written": []}
MOST_NAMES = 100_000


@lru_cache(maxsize=1)
def _block() -> StepsBlock:
    return steps_block()


@require_POST
def points(request: HttpRequest) -> JsonResponse:
    """Say what cannot work in the form posted, and how its questions will be called.

    What is only not finished yet is left out: it is said once somebody was refused to publish.
    Expressions on screen follow the questions whose names changed since `names`, the last ones that this
    answered.
    """
    stream = _posted(request)
    if stream is None:
        return JsonResponse(NOTHING)
    asked = "refused" in request.POST
    written = _followed(stream, _names(request))
    found = [*_typed_twins(request), *_all(steps_of(stream))]
    said = [
        remedy.said(fault) for fault in found if (remedy := fault.remedy) and (asked or not remedy.when_asked)
    ]
    names = names_of(stream)
    read = set(_read(stream, Vocabulary(names.values())))
    pinned = [key for key, name in names.items() if name in read]
    return JsonResponse({"points": said, "names": names, "read": pinned, "written": written})


@require_POST
def expression(request: HttpRequest) -> JsonResponse:
    """Turn the condition at a place from menus to an expression, or back, or say why it cannot be."""
    stream = _posted(request)
    if stream is None:
        return JsonResponse({"why": _("Save the form first.")})
    at = tuple(filter(None, request.POST.get("at", "").split("/")))
    return JsonResponse(converted(steps_of(stream), at))


def _posted(request: HttpRequest) -> list[Raw] | None:
    """Read the form as saving would; None when it is no form, or when it cannot be saved as it is."""
    block = _block()
    try:
        return block.get_prep_value(block.clean(_value(request)))
    except (KeyError, ValueError, TypeError, AttributeError, ValidationError):
        return None


def _names(request: HttpRequest) -> dict[str, str]:
    """Return the names that the browser last knew, by id; none when it sends anything else."""
    text = request.POST.get("names", "")
    try:
        given = json.loads(text) if len(text) <= MOST_NAMES else {}
    except (ValueError, RecursionError):
        return {}
    pairs = given.items() if isinstance(given, dict) else ()
    return {key: name for key, name in pairs if isinstance(name, str)}


def _followed(stream: list[Raw], before: dict[str, str]) -> list[dict[str, Any]]:
    """Rewrite the expressions that read a question by a former name, and return each with its place."""
    former = {written.at: written.source for written in expressions_in(stream)}
    follow_names(stream, before)
    return [
        {"at": list(written.at), "source": written.source, "former": former[written.at]}
        for written in expressions_in(stream)
        if written.source != former.get(written.at, written.source)
    ]


def _value(request: HttpRequest) -> StreamValue:
    return _block().value_from_datadict(request.POST, request.FILES, "definition")


def _typed_twins(request: HttpRequest) -> Iterator[Fault]:
    """Yield the names typed twice in one step; saving changes the second one, and those of copies."""
    stream = _block().get_prep_value(_value(request))
    for found in questions(stream):
        # One that saving will name is not in question.
        if not (found.field["value"].get("identifier") or "").strip():
            found.field["value"]["identifier"] = found.field["id"]
    yield from twins(steps_of(stream), apart=False)


def _all(steps: tuple[StepSchema, ...]) -> Iterator[Fault]:
    found = list(faults(steps))
    yield from found
    yield from proven_faults(steps, found)


def _read(stream: list[Raw], vocabulary: Vocabulary) -> Iterator[str]:
    for written in expressions_in(stream):
        yield from identifiers_in(written.source, vocabulary, text=written.text)
