"""Taking a procedure out as a file, and putting a file in its place once what changes has been seen."""

from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.log_actions import log

from forms_blocks.changes.difference import by_place
from forms_blocks.editing import may_write
from forms_blocks.packages.content import Content, file_of, judged, put
from forms_blocks.packages.envelope import LARGEST, opened
from forms_blocks.packages.refused import Refused
from forms_blocks.packages.target import Target, target
from forms_blocks.versioning.pages import UnlockedView, frame, may_publish, offering
from forms_blocks.versioning.publishing import publish_url

HOUR = 3600
TAKEN = "packages.taken"


class FileForm(forms.Form):
    """The file to read."""

    file = forms.FileField(
        label=gettext_lazy("File of the procedure"),
        help_text=gettext_lazy("A file taken out of Parvis, which ends in .json."),
        widget=forms.FileInput(attrs={"accept": ".json,application/json"}),
    )

    def clean_file(self) -> bytes:
        """Return the content; raises ValidationError."""
        upload = self.cleaned_data["file"]
        content = upload.read(LARGEST + 1)
        try:
            opened(content)
        except Refused as refusal:
            raise forms.ValidationError(str(refusal)) from refusal
        return content


class TakeOutView(View):
    """Gives the procedure as a file: its last draft, as it stands in the editor."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Return the file; the act is written in Wagtail's log."""
        page = offering(request, page_id)
        if not may_write(request.user):
            raise PermissionDenied
        content = file_of(page.get_latest_revision_as_object())
        log(page, TAKEN, user=request.user)
        name = f"{slugify(page.title)[:60] or 'demarche'}.json"
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return HttpResponse(content, content_type="application/json; charset=utf-8", headers=headers)


class PutView(UnlockedView):
    """Reads a file, shows what it changes, then puts it in place: nothing changes before."""

    http_method_names = ["get", "post"]

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Ask for a file, or show what the file just read changes."""
        where = target(request, page_id)
        key = request.GET.get("fichier", "")
        content = _kept(request, key)
        if content is None:
            if key:
                messages.warning(request, _("The file is no longer here: please send it again."))
            return _ask(request, where, FileForm())
        return _show(request, where, key, content)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        """Read a file, or put in place the one that was read."""
        where = target(request, page_id)
        if request.POST.get("go") == "put":
            return _put(request, where, request.POST.get("fichier", ""))
        form = FileForm(request.POST, request.FILES)
        if not form.is_valid():
            return _ask(request, where, form, 422)
        key = uuid4().hex
        cache.set(_name(request, key), form.cleaned_data["file"], HOUR)
        return redirect(f"{request.path}?fichier={key}")


def _put(request: HttpRequest, where: Target, key: str) -> HttpResponse:
    content = _kept(request, key)
    if content is None:
        messages.warning(request, _("The file is no longer here: please send it again."))
        return redirect(request.path)
    try:
        envelope = opened(content)
        if not envelope.ours and request.POST.get("trust") != "on":
            messages.error(request, _("Please confirm that you know where this file comes from."))
            return redirect(f"{request.path}?fichier={key}")
        page = where.receiving(envelope)
        put(envelope, page, where.page if where.is_new else None, request.user)
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(request.path)
    cache.delete(_name(request, key))
    messages.success(request, _("“%(title)s” is in place as a draft.") % {"title": page.title})
    if where.is_new or not may_publish(page, request.user):
        return redirect("wagtailadmin_pages:edit", page.pk)
    return redirect(publish_url(page))


def _show(request: HttpRequest, where: Target, key: str, raw: bytes) -> HttpResponse:
    try:
        envelope = opened(raw)
        content = judged(envelope, where.receiving(envelope))
    except Refused as refusal:
        messages.error(request, str(refusal))
        return redirect(request.path)
    context = {
        **_frame(where),
        "envelope": envelope,
        "places": by_place(content.changes),
        "notes": content.notes,
        "questions": _questions(content),
        "key": key,
        "is_new": where.is_new,
    }
    return render(request, "packages/replace.html", context)


def _ask(request: HttpRequest, where: Target, form: FileForm, status: int = 200) -> HttpResponse:
    context = {**_frame(where), "form": form, "is_new": where.is_new}
    return render(request, "packages/file.html", context, status=status)


def _frame(where: Target) -> dict[str, Any]:
    title = _("New procedure from a file") if where.is_new else _("Replace with a file")
    if not where.is_new:
        return frame(where.page, title)
    explore = reverse("wagtailadmin_explore", args=[where.page.pk])
    crumbs = [{"url": explore, "label": where.page.title}, {"url": "", "label": title}]
    return {"page": where.page, "title": title, "crumbs": crumbs, "icon": "download", "edit_url": explore}


def _questions(content: Content) -> int:
    steps = content.parts["form"]["definition"]
    return sum(len(step["value"].get("fields") or []) for step in steps)


def _kept(request: HttpRequest, key: str) -> bytes | None:
    return cache.get(_name(request, key)) if key.isalnum() and len(key) == 32 else None


def _name(request: HttpRequest, key: str) -> str:
    return f"packages:{request.user.pk}:{key}"
