"""The screens of a list in the admin: choose its kind, set it, see what it offers."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import ObjectList
from wagtail.snippets.views.snippets import CreateView, EditView, InspectView

from forms_blocks.sources.item import attributes_of
from forms_blocks.sources.kind import SourceKind
from forms_blocks.sources.lookup import offers_of
from forms_blocks.sources.models import DataSource, SourceItem
from forms_blocks.sources.registry import all_kinds
from forms_blocks.sources.uses import uses_of

SHOWN = 20


def address(name: str, source: DataSource) -> str:
    """Return the address of a screen of a list."""
    return reverse(_name(name), args=[source.pk])


def index() -> str:
    """Return the address of the lists."""
    return reverse(_name("list"))


def _name(screen: str) -> str:
    viewset: Any = DataSource.snippet_viewset  # type: ignore[attr-defined]
    return str(viewset.get_url_name(screen))


class KindPanel:
    """Gives a screen the form of the kind of list it sets."""

    def source_kind(self) -> SourceKind | None:
        """Return the kind; None for one that is not installed."""
        return all_kinds().get(self.kind_name())

    def kind_name(self) -> str:
        """Return the name of the kind."""
        raise TypeError("A screen says which kind it sets")

    def get_panel(self) -> Any:
        """Return the fields of the kind."""
        kind = self.source_kind()
        if kind is None:
            return super().get_panel()  # type: ignore[misc]
        form = kind.form()
        return ObjectList(form.panels(), base_form_class=form).bind_to_model(DataSource)

    def get_form_class(self) -> Any:
        """Return the form of those fields, not the one for every list."""
        return self.panel.get_form_class()  # type: ignore[attr-defined]

    def get_success_url(self) -> str:
        """Show what the list offers now; a list that comes from a file first asks for it."""
        source: DataSource = self.object  # type: ignore[attr-defined]
        kind = self.source_kind()
        empty = kind is not None and kind.takes_file and not SourceItem.objects.filter(source=source).exists()
        return address("file" if empty else "inspect", source)


class AddView(KindPanel, CreateView):
    """Asks for the kind first, then for its settings."""

    def kind_name(self) -> str:
        """Return the kind chosen."""
        return self.request.GET.get("kind") or ""

    def get_add_url(self) -> str:
        """Return the address of this screen, for the same kind."""
        return f"{super().get_add_url()}?{urlencode({'kind': self.kind_name()})}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the kinds, or the settings of the one chosen."""
        if self.source_kind() is not None:
            return super().get(request, *args, **kwargs)
        context = {
            "title": _("New list of answers"),
            "kinds": all_kinds().values(),
            "crumbs": [
                {"url": index(), "label": _("Lists of answers")},
                {"url": "", "label": _("New list of answers")},
            ],
            "icon": "list-ul",
        }
        return render(request, "sources/kinds.html", context)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save the list; an unknown kind is asked again."""
        if self.source_kind() is None:
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_initial_form_instance(self) -> DataSource:
        """Return a new list of the kind chosen."""
        return DataSource(kind=self.kind_name())


class ChangeView(KindPanel, EditView):
    """Changes the settings of a list."""

    def kind_name(self) -> str:
        """Return the kind of the list, which never changes."""
        return str(self.object.kind)


class ShowView(InspectView):
    """Shows what a list offers: its first answers with their attributes, and its last failure."""

    template_name = "sources/source.html"
    page_title = gettext_lazy("What the list offers")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the answers."""
        context = super().get_context_data(**kwargs)
        source = self.object
        offered = offers_of(source.slug, {})
        source.refresh_from_db(fields=["failed_at", "failure"])
        kind = all_kinds().get(source.kind)
        first = list(offered[:SHOWN]) if offered else []
        names = list(dict.fromkeys(name for choice in first for name in attributes_of(choice)))
        return {
            **context,
            "source": source,
            "kind": kind,
            "count": len(offered) if offered else 0,
            "names": names,
            "rows": [
                {"choice": choice, "cells": [choice.get(name, "") for name in names]} for choice in first
            ],
            "searched": "{q}" in (source.settings.get("url") or ""),
            "forms": uses_of(source.slug),
            "may_change": self.user_has_permission("change"),
            "refresh_url": address("refresh", source),
            "file_url": address("file", source),
        }
