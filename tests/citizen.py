"""A citizen at the screens of a procedure: reads the page, fills in what is asked, presses buttons."""

import re
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client

from forms_blocks.blocks.writing import key

HIDDEN = re.compile(r'<input type="hidden" name="(asked|version|mark|writer)"(?: id="mark")? value="([^"]+)"')
ACTION = re.compile(r'<form method="post" action="([^"]+/demande/[^"]*)"')


class Citizen:
    """Follows the links and the forms of the pages, as a browser without JavaScript does."""

    def __init__(self, user: Any = None) -> None:
        self.browser = Client(SERVER_NAME="localhost")
        if user:
            self.browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.response = HttpResponse()
        self.url = ""

    @property
    def page(self) -> str:
        """The words and the markup of the page in front of the citizen."""
        return unescape(self.response.content.decode())

    def opens(self, url: str) -> "Citizen":
        """Go to an address, following redirects."""
        return self._arrive(self.browser.get(url, follow=True), url)

    def begins(self, procedure: Any) -> "Citizen":
        """Open the first step of a procedure."""
        return self.opens(procedure.start_url())

    def answers(self, go: str = "next", **answers: Any) -> "Citizen":
        """Fill in the step by the identifiers of its fields and press a button.

        The answer of a choice is its text, as on the label.
        """
        return self.posts(go=go, **self.named(**answers))

    def named(self, **answers: Any) -> dict[str, Any]:
        """Return these answers as the controls of the page name them."""
        return {key(name): self._value(name, answer) for name, answer in answers.items()}

    def hidden(self) -> dict[str, list[str]]:
        """Return what the form of the page hides."""
        found: dict[str, list[str]] = {}
        for name, value in HIDDEN.findall(self.page):
            found.setdefault(name, []).append(value)
        return found

    def posts(self, **data: Any) -> "Citizen":
        """Post the form of the page with these values and what it hides."""
        action = ACTION.search(self.page)
        url = unescape(action.group(1)) if action else self.url
        return self._arrive(self.browser.post(url, {**self.hidden(), **data}, follow=True), url)

    def sends(self) -> "Citizen":
        """Press « Envoyer ma demande » on the review."""
        return self._arrive(self.browser.post(self.url, follow=True), self.url)

    def sees(self, *texts: str) -> bool:
        """Say whether every text is on the page."""
        return all(text in self.page for text in texts)

    def _value(self, name: str, answer: Any) -> Any:
        if isinstance(answer, list):
            return [self._value(name, one) for one in answer]
        if isinstance(answer, str) and f'value="{key(name, answer)}"' in self.page:
            return key(name, answer)
        return answer

    def _arrive(self, response: Any, url: str) -> "Citizen":
        self.response = response
        self.url = response.redirect_chain[-1][0] if response.redirect_chain else url
        return self
