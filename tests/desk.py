"""An agent at the desk: a browser signed in to the admin, and requests waiting there."""

import csv
from datetime import datetime, timedelta
from html import unescape
from io import StringIO
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from tests.town import portal

LIST = "/admin/demandes/"
EXPORT = "/admin/demandes/export.csv"


def signed_in(user: Any) -> Client:
    """Return a browser that holds the session of an account."""
    browser = Client(SERVER_NAME="localhost")
    if user is not None:
        browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def arrived(
    version: FormVersion, name: str = "Camille Martin", email: str = "", days_ago: int = 0, **more: Any
) -> Submission:
    """Return a request received some days ago; `more` are answers by identifier, or facts of the receipt."""
    facts = {key_: more.pop(key_) for key_ in ("channel", "test", "now") if key_ in more}
    facts.setdefault("channel", "web")
    facts.setdefault("now", timezone.now() - timedelta(days=days_ago))
    answers = {key(one): answer for one, answer in {"nom": name, "courriel": email, **more}.items() if answer}
    return receive(version=version, answers=answers, sender=Sender(), portal_id=portal().pk, **facts)


def screen(submission: Submission, query: str = "") -> str:
    """Return the address of the screen of a request."""
    return reverse("desk_submission", args=[submission.uuid]) + query


def page(response: Any) -> str:
    """Return the markup of a page, entities read."""
    return unescape(response.content.decode())


def listed(response: Any) -> list[str]:
    """Return the references of the lines of a list, in order."""
    return [line.reference for line in response.context["lines"]]


def spreadsheet(response: Any) -> list[list[str]]:
    """Return the lines of an export, split in cells."""
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(StringIO(text), delimiter=";"))


def at(year: int, month: int, day: int, hour: int = 12) -> datetime:
    """Return a moment of the town's time."""
    return datetime(year, month, day, hour, tzinfo=timezone.get_current_timezone())
