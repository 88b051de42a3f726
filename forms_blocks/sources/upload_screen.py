"""Sends a file for a list, shows what it changes, then applies it; asks a web service again."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.log_actions import log

from forms_blocks.sources import known
from forms_blocks.sources.lookup import offers_of
from forms_blocks.sources.models import DataSource, Upload
from forms_blocks.sources.registry import all_kinds
from forms_blocks.sources.replace import compare, held_now, replace
from forms_blocks.sources.screens import address, index
from forms_blocks.sources.table import NotATable, Read, Table, answers_of, read_table

SHOWN = 50


class FileForm(forms.Form):
    """The file to read."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        help_text=gettext_lazy(
            "The first line holds the titles of the columns. In a spreadsheet: File, Save as, “CSV UTF-8”."
        ),
        widget=forms.FileInput(attrs={"accept": ".csv,.txt,text/csv"}),
    )

    def clean_file(self) -> Any:
        """Read the table; raises ValidationError."""
        upload = self.cleaned_data["file"]
        try:
            self.table: Table = read_table(upload.read())
        except NotATable as fault:
            raise forms.ValidationError(str(fault)) from fault
        return upload


class ColumnsForm(forms.Form):
    """Which columns are the key and the words."""

    key_column = forms.TypedChoiceField(label=gettext_lazy("Key, which never changes"), coerce=int)
    text_column = forms.TypedChoiceField(label=gettext_lazy("Words that people read"), coerce=int)

    def __init__(self, heading: list[str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.choices = list(enumerate(heading))  # type: ignore[attr-defined]


class Guarded(View):
    """Lets in those who may change lists."""

    permission_policy: Any = None

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse the others, Wagtail's way."""
        if not self.permission_policy.user_has_permission(request.user, "change"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class UploadView(Guarded):
    """Nothing changes until the person has seen what does, and says yes."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask for a file, or show what the file just read changes."""
        source = _source(pk)
        upload = Upload.objects.filter(source=source).first()
        return _ask(request, source, FileForm()) if upload is None else _show(request, source, upload)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Read a file, choose its columns, apply it or drop it."""
        source, act = _source(pk), request.POST.get("go")
        upload = Upload.objects.filter(source=source).first()
        if act == "read":
            return self.read(request, source)
        if upload is None:
            return redirect(address("file", source))
        if act == "columns":
            return self.columns(request, source, upload)
        if act == "apply":
            return self.apply(request, source, upload)
        upload.delete()
        return redirect(address("file", source))

    def read(self, request: HttpRequest, source: DataSource) -> HttpResponse:
        """Keep what a file holds, beside the list, until it is applied."""
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return _ask(request, source, form)
        key, words = _columns_before(source, form.table)
        Upload.objects.update_or_create(
            source=source,
            defaults={
                "name": (form.cleaned_data["file"].name or "")[:150],
                "heading": form.table.heading,
                "rows": form.table.rows,
                "key_column": key,
                "text_column": words,
                "by": request.user,  # type: ignore[misc]
                "at": timezone.now(),
            },
        )
        return redirect(address("file", source))

    def columns(self, request: HttpRequest, source: DataSource, upload: Upload) -> HttpResponse:
        """Take other columns for the key and the words."""
        form = ColumnsForm(upload.heading, request.POST)
        if form.is_valid():
            upload.key_column = form.cleaned_data["key_column"]
            upload.text_column = form.cleaned_data["text_column"]
            upload.save(update_fields=["key_column", "text_column"])
        return redirect(address("file", source))

    def apply(self, request: HttpRequest, source: DataSource, upload: Upload) -> HttpResponse:
        """Put the answers of the file in the place of those of the list."""
        if str(upload.at.timestamp()) != request.POST.get("upload"):
            messages.error(request, _("Somebody sent another file meanwhile: look at what it changes."))
            return redirect(address("file", source))
        read = _read(upload)
        if not read.choices:
            return redirect(address("file", source))
        with transaction.atomic():
            source.settings = {
                **source.settings,
                "key": upload.heading[upload.key_column],
                "words": upload.heading[upload.text_column],
                "file": upload.name,
            }
            source.save()
            replace(source, read.choices)
            upload.delete()
            log(source, "wagtail.edit", user=request.user)
        messages.success(request, _("“%(title)s” is up to date.") % {"title": source.title})
        return redirect(address("inspect", source))


class RefreshView(Guarded):
    """Asks a web service again, at once."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask, and show what the list offers now."""
        source = get_object_or_404(DataSource, pk=pk)
        kind = all_kinds().get(source.kind)
        if kind is not None:
            kind.refresh(known.of(source))
            len(offers_of(source.slug, {}))
            source.refresh_from_db()
            if source.failed_at is None:
                messages.success(request, _("The list was read again."))
        return redirect(address("inspect", source))


def _source(pk: int) -> DataSource:
    takers = [name for name, kind in all_kinds().items() if kind.takes_file]
    return get_object_or_404(DataSource, pk=pk, kind__in=takers)


def _read(upload: Upload) -> Read:
    return answers_of(upload.heading, upload.rows, upload.key_column, upload.text_column)


def _columns_before(source: DataSource, table: Table) -> tuple[int, int]:
    """Return the columns of the same titles as in the last file, else those that look right."""
    key, words = source.settings.get("key"), source.settings.get("words")
    if key in table.heading and words in table.heading:
        return table.heading.index(key), table.heading.index(words)
    return table.guessed()


def _ask(request: HttpRequest, source: DataSource, form: FileForm) -> HttpResponse:
    return render(request, "sources/file.html", {**_frame(source), "form": form})


def _show(request: HttpRequest, source: DataSource, upload: Upload) -> HttpResponse:
    read = _read(upload)
    change = compare(held_now(source), read.choices)
    columns = {"key_column": upload.key_column, "text_column": upload.text_column}
    context = {
        **_frame(source),
        "upload": upload,
        "stamp": str(upload.at.timestamp()),
        "columns": ColumnsForm(upload.heading, initial=columns),
        "read": read,
        "change": change,
        "parts": _parts(change),
        "shown": SHOWN,
    }
    return render(request, "sources/change.html", context)


def _parts(change: Any) -> list[dict[str, Any]]:
    """Return each nature of change: its title, its number, its first answers in words."""
    renamed = [f"{before} → {choice['text']}" for before, choice in change.renamed]
    natures = (
        (_("Added"), [choice["text"] for choice in change.added]),
        (_("Removed"), [choice["text"] for choice in change.removed]),
        (_("Renamed"), renamed),
        (_("Other columns changed"), [choice["text"] for choice in change.changed]),
    )
    return [
        {"title": title, "count": len(texts), "texts": texts[:SHOWN], "more": max(len(texts) - SHOWN, 0)}
        for title, texts in natures
        if texts
    ]


def _frame(source: DataSource) -> dict[str, Any]:
    lists = index()
    return {
        "source": source,
        "title": _("File of “%(title)s”") % {"title": source.title},
        "icon": "table",
        "crumbs": [
            {"url": lists, "label": _("Lists of answers")},
            {"url": address("inspect", source), "label": source.title},
            {"url": "", "label": _("File")},
        ],
    }
