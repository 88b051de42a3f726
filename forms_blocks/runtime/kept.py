"""What a form is given, and what it says: plain values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict

ASKED = "asked"
"""The hidden inputs that list the controls a page showed: one that appears later is no fault."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept for a form: right answers by field, and wrong texts by the name of their control."""

    answers: Mapping[str, Any] = field(default_factory=dict)
    typed: Mapping[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Posted:
    """What a browser sent; `located` are the addresses just found for places, by their control."""

    data: "MultiValueDict[str, str]"
    files: "MultiValueDict[str, UploadedFile]"
    located: Mapping[str, str] = field(default_factory=dict)

    @property
    def asked(self) -> frozenset[str]:
        """Return the names of the controls that the page showed; none when it did not say."""
        return frozenset(self.data.getlist(ASKED))


@dataclass(frozen=True, slots=True)
class Sent:
    """Files that a field has just received, and those it had that stay beside them."""

    kept: list[str]
    files: list[UploadedFile]


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to correct: the id of its control on the page, and what to say."""

    target: str
    message: str
