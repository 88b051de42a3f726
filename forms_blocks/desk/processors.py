"""« Qui traite les demandes »: which groups process the requests of each procedure."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Prefetch, Q
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.log_actions import log

from forms_blocks.submissions.models import Form, FormFunction
from forms_blocks.submissions.models.function import AGENTS

CHANGED = "desk.processors"
A_PAGE = 100


def may_change(user: Any) -> bool:
    """Say whether this person may decide who reads and processes requests."""
    return user.is_active and user.has_perm("submissions.change_formfunction")


def procedures() -> Any:
    """Return the procedures with the groups that process them."""
    agents = FormFunction.objects.filter(function=AGENTS).select_related("group").order_by("group__name")
    forms_ = Form.objects.filter(kind=Form.Kind.PROCEDURE).order_by("title", "pk")
    return forms_.prefetch_related(Prefetch("functions", agents, to_attr="agents"))


class GroupsForm(forms.Form):
    """The groups that process one procedure."""

    groups = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Groups that process these requests"),
        help_text=gettext_lazy("Their members read these requests, move them forward and write to people."),
        queryset=Group.objects.order_by("name"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


class Guarded(View):
    """Lets in those who may change it."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse the others, Wagtail's way."""
        if not may_change(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ProcessorsView(Guarded):
    """Every procedure and who processes it; those that nobody processes are told."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Show a page of procedures."""
        words = request.GET.get("q", "").replace("\x00", "").strip()[:100]
        found = procedures().filter(Q(title__icontains=words)) if words else procedures()
        page = Paginator(found, A_PAGE).get_page(request.GET.get("p"))
        return render(request, "desk/processors.html", {**_frame(), "page": page, "words": words})


class ProcessorView(Guarded):
    """The groups of one procedure."""

    def get(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        """Show the groups to tick."""
        form = get_object_or_404(procedures(), uuid=uuid)
        return self.show(request, form, GroupsForm(initial={"groups": [one.group for one in form.agents]}))

    def post(self, request: HttpRequest, uuid: UUID) -> HttpResponse:
        """Keep the groups ticked."""
        form = get_object_or_404(procedures(), uuid=uuid)
        ticked = GroupsForm(request.POST)
        if not ticked.is_valid():
            return self.show(request, form, ticked)
        bind(form, set(ticked.cleaned_data["groups"]), request.user)
        messages.success(request, _("It is saved for “%(procedure)s”.") % {"procedure": form})
        return redirect("desk_processors")

    def show(self, request: HttpRequest, form: Form, groups: GroupsForm) -> HttpResponse:
        """Render the form."""
        context = {**_frame(str(form)), "procedure": form, "form": groups}
        return render(request, "desk/processor.html", context)


def _frame(procedure: str = "") -> dict[str, Any]:
    title = _("Who processes requests")
    crumbs = [{"url": reverse("desk_processors"), "label": title}]
    if procedure:
        crumbs.append({"url": "", "label": procedure})
    return {"title": procedure or title, "crumbs": crumbs, "icon": "group"}


def bind(form: Form, groups: set[Group], user: Any) -> None:
    """Make these groups, and no other, the agents of a form; the change is written in Wagtail's log."""
    with transaction.atomic():
        kept = FormFunction.objects.filter(form=form, function=AGENTS)
        before = {one.group for one in kept.select_related("group")}
        kept.exclude(group__in=groups).delete()
        FormFunction.objects.bulk_create(
            FormFunction(form=form, function=AGENTS, group=group) for group in groups - before
        )
        names = sorted(group.name for group in groups)
        log(form, CHANGED, user=user, data={"groups": names})
