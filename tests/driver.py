"""Fills in any form from its definition: a valid answer for each kind of field, to the receipt."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.submissions.versions import current_version
from tests.citizen import Citizen

ASKED = re.compile(r'name="asked" value="([^"]+)"')
PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
MOST_SCREENS = 100


class Driver(Citizen):
    """A citizen who answers everything that is asked.

    `choices` says which answer to take, by identifier (its words, or True and False); else the first one.
    With `only_needed`, optional questions are left blank.
    """

    def __init__(
        self, procedure: Any, user: Any = None, *, only_needed: bool = False, **choices: Any
    ) -> None:
        super().__init__(user)
        self.procedure, self.only_needed, self.choices = procedure, only_needed, choices
        self.schema = current_version(procedure).definition
        self.answered: set[str] = set()

    def goes_to_the_receipt(self) -> "Driver":
        """Fill in every step, review and send; raises AssertionError where the form stops."""
        self.goes_to_the_review()
        self.sends()
        assert self.url.endswith("/recu/"), self.page
        return self

    def goes_to_the_review(self) -> "Driver":
        """Fill in every step."""
        self.begins(self.procedure)
        for _screen in range(MOST_SCREENS):
            if self.url.endswith("/verifier/"):
                return self
            assert self.response.status_code == 200, self.page
            self.fills_the_step()
        raise AssertionError(f"No end: {self.url}")

    def fills_the_step(self) -> None:
        """Answer the questions of the page and press « Continuer »."""
        fields = [self.schema.fields[key] for key in ASKED.findall(self.page)]
        answers = {field.id: self.answer(field) for field in fields if field.required or not self.only_needed}
        self.answered |= {self.schema.fields[key].identifier for key in answers}
        self.posts(go="next", **{key: value for key, value in answers.items() if value is not None})

    def answer(self, field: FieldSchema) -> Any:
        """Return what to post for a field; None to leave it blank."""
        chosen = self.choices.get(field.identifier)
        return chosen if field.kind in TYPED and chosen is not None else ANSWERS[field.kind](field, chosen)


def _choice(field: FieldSchema, chosen: Any) -> str:
    offered = {choice["text"]: choice["id"] for choice in field.settings["choices"]}
    return offered[chosen] if chosen else next(iter(offered.values()))


def _yes_no(field: FieldSchema, chosen: Any) -> str | None:
    yes = True if chosen is None else chosen
    if field.settings.get("display") == "box":
        return "on" if yes else None
    return "true" if yes else "false"


def _number(field: FieldSchema, _chosen: Any) -> str:
    return str(field.settings.get("smallest") or 2)


def _date(field: FieldSchema, _chosen: Any) -> str:
    return "2199-12-24" if field.settings.get("when") == "future" else "1984-02-29"


def _file(field: FieldSchema, _chosen: Any) -> SimpleUploadedFile:
    return SimpleUploadedFile("justificatif.pdf", PDF, "application/pdf")


TYPED = {"text", "long_text", "email", "phone", "number", "date", "file"}
ANSWERS: Mapping[str, Callable[[FieldSchema, Any], Any]] = {
    "text": lambda field, _chosen: "Rivemont"[: field.settings.get("max_length") or 8],
    "long_text": lambda _field, _chosen: "Devant l’école,\nprès du pont.",
    "email": lambda _field, _chosen: "camille.martin@example.org",
    "phone": lambda _field, _chosen: "03 53 01 22 33",
    "number": _number,
    "date": _date,
    "yes_no": _yes_no,
    "choice": _choice,
    "choices": lambda field, _chosen: [choice["id"] for choice in field.settings["choices"]],
    "file": _file,
}
