"""The admin form of a web service."""

import json
import re
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from forms_blocks.sealing import seal
from forms_blocks.sources.fault import SourceFault
from forms_blocks.sources.item import attribute_name
from forms_blocks.sources.pinned import origin_of
from forms_blocks.sources.setting import SettingForm

HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}")
HOLES = re.compile(r"\{(q|parent|id)\}")
OURS = {"host", "content-length", "transfer-encoding", "connection", "accept-encoding"}


class ServiceForm(SettingForm):
    """Takes the address, what is read there, and the headers, which are never shown again."""

    own: ClassVar = ("url", "one_url", "list_at", "key_at", "text_at", "attributes", "seconds")

    url = forms.CharField(
        label=gettext_lazy("Address"),
        max_length=1_000,
        help_text=gettext_lazy(
            "Written {q}, the words that people type; written {parent}, the answer that narrows the list. "
            "Example: https://lists.example/towns?name={q}"
        ),
    )
    one_url = forms.CharField(
        label=gettext_lazy("Address of one answer"),
        required=False,
        max_length=1_000,
        help_text=gettext_lazy(
            "Where the service checks one key, written {id}. Only for an address that holds {q}."
        ),
    )
    list_at = forms.CharField(
        label=gettext_lazy("Where the list stands"),
        required=False,
        max_length=200,
        help_text=gettext_lazy("Such as “results” or “data.items”; empty when the list comes first."),
    )
    key_at = forms.CharField(label=gettext_lazy("Key of an answer"), initial="id", max_length=200)
    text_at = forms.CharField(
        label=gettext_lazy("Words of an answer"),
        initial="text",
        max_length=200,
        help_text=gettext_lazy("A name such as “nom”, or a text such as “{nom} ({code})”."),
    )
    attributes = forms.CharField(
        label=gettext_lazy("Attributes"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=gettext_lazy("One a line: “price = properties.price”. When empty, plain values are kept."),
    )
    seconds = forms.IntegerField(
        label=gettext_lazy("Asked again after (seconds)"), initial=3600, min_value=10, max_value=7 * 24 * 3600
    )
    headers = forms.CharField(
        label=gettext_lazy("Headers to send"),
        required=False,
        max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 3, "autocomplete": "off", "spellcheck": "false"}),
        help_text=gettext_lazy(
            "One a line, such as “Authorization: Bearer …”. They are kept encrypted and never shown again: "
            "leave empty to keep those there are, or write “-” to remove them."
        ),
    )

    def shown(self, name: str, value: Any) -> Any:
        """Write the attributes back as lines."""
        if name == "attributes":
            return "\n".join(f"{key} = {path}" for key, path in value.items())
        return value

    def clean_url(self) -> str:
        """Want an address that can be asked; raises ValidationError."""
        return _address(self.cleaned_data["url"])

    def clean_one_url(self) -> str:
        """Want an address with a place for the key; raises ValidationError."""
        url = self.cleaned_data["one_url"].strip()
        if url and "{id}" not in url:
            raise ValidationError(_("Please write {id} where the key goes."))
        return _address(url) if url else ""

    def clean_attributes(self) -> dict[str, str]:
        """Read one attribute a line; raises ValidationError."""
        found = {}
        for line in filter(str.strip, self.cleaned_data["attributes"].splitlines()):
            label, _equals, path = line.partition("=")
            name = attribute_name(label)
            if not name:
                raise ValidationError(_("This line has no name: “%(line)s”.") % {"line": line.strip()[:80]})
            found[name] = path.strip() or label.strip()
        return found

    def clean_headers(self) -> dict[str, str] | None:
        """Read one header a line; None to keep those there are. Raises ValidationError."""
        text = self.cleaned_data["headers"].strip()
        if not text:
            return None
        if text == "-":
            return {}
        found = {}
        for line in filter(str.strip, text.splitlines()):
            name, colon, value = (part.strip() for part in line.partition(":"))
            if not colon or not HEADER.fullmatch(name) or name.lower() in OURS or not value.isascii():
                raise ValidationError(_("This header cannot be sent. Write “Name: value”, one a line."))
            found[name] = value
        return found

    def save(self, commit: bool = True) -> Any:
        """Seal the headers, and forget what was said of the settings before."""
        headers = self.cleaned_data["headers"]
        if headers is None and self._moved():
            # Keys are for the host they were given for: whoever changes the address must type them.
            headers = {}
        if headers is not None:
            self.instance.sealed = seal(json.dumps(headers)) if headers else ""
        self.instance.failed_at, self.instance.failure = None, ""
        return super().save(commit)

    def _moved(self) -> bool:
        before = self.instance.settings.get("url")
        return bool(before) and any(
            origin_of(HOLES.sub("x", url)) != origin_of(HOLES.sub("x", before))
            for url in (self.cleaned_data["url"], self.cleaned_data["one_url"])
            if url
        )

    @classmethod
    def panels(cls) -> list[Panel]:
        """Put what is read together, and what is rarely needed last."""
        fields = {name: FieldPanel(name) for name in (*cls.own, "headers")}
        return [
            FieldPanel("title"),
            fields["url"],
            MultiFieldPanel(
                [fields[name] for name in ("list_at", "key_at", "text_at", "attributes")],
                heading=_("What is read in the answer"),
            ),
            MultiFieldPanel(
                [fields[name] for name in ("headers", "seconds", "one_url")], heading=_("Further settings")
            ),
        ]


def _address(url: str) -> str:
    url = url.strip()
    try:
        origin_of(url)
    except SourceFault as fault:
        raise ValidationError(str(fault)) from fault
    bare = HOLES.sub("", url)
    if "{" in url.partition("://")[2].partition("/")[0]:
        raise ValidationError(_("The name of the host cannot hold {q}, {parent} or {id}."))
    if not bare.isascii() or any(sign.isspace() for sign in bare) or "{" in bare:
        raise ValidationError(_("The address holds signs that must be encoded, or unknown words in braces."))
    return url
