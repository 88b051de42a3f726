"""The answers of a request with their files, as agents read them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.categories import PROTECTED, Category
from forms_blocks.runtime.reading import Pair, read
from forms_blocks.submissions.models import Attachment, Submission

TYPES = {
    "application/pdf": "PDF",
    "image/jpeg": _("Photo"),
    "image/png": _("Picture"),
    "image/heic": _("Photo"),
    "image/webp": _("Picture"),
}


@dataclass(frozen=True, slots=True)
class File:
    """A file to open: its name, what it is, its size, and its address ("" when it may not be opened)."""

    name: str
    kind: str
    size: int
    url: str
    state: str
    thumbnail: str = ""
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """A question, its answer, its files; `nature` names data that the law protects."""

    label: str
    text: str
    nature: str = ""
    files: list[File] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class AnswerStep:
    """A step of the form."""

    title: str
    answers: list[Answer]


def answer_steps(submission: Submission) -> list[AnswerStep]:
    """Return what was asked and answered, with two queries at most."""
    files = {str(found.pk): found for found in submission.attachments.all()}
    steps = read(submission.version.definition, submission.answers, submission.world)
    return [AnswerStep(step.title, [_answer(pair, files) for pair in step.pairs]) for step in steps]


def refused_files(steps: list[AnswerStep]) -> list[File]:
    """Return the files that the virus scan refused after the request was received."""
    return [file for step in steps for answer in step.answers for file in answer.files if file.refused]


def _answer(pair: Pair, files: Mapping[str, Attachment]) -> Answer:
    found = [_file(files[key]) for key in pair.files if key in files]
    nature = str(Category(pair.category).label) if pair.category in PROTECTED else ""
    return Answer(pair.label, pair.text, nature, found)


def _file(found: Attachment) -> File:
    may_open = found.is_open
    return File(
        name=found.name,
        kind=str(TYPES.get(found.content_type, found.content_type)),
        size=found.size,
        url=reverse("submission_file", args=[found.pk]) if may_open else "",
        state="" if may_open else str(found.get_state_display()),
        thumbnail=reverse("submission_thumbnail", args=[found.pk]) if found.has_picture else "",
        refused=found.is_refused,
    )
