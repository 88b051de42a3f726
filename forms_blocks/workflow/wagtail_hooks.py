"""The circuits in the admin: « Circuits de traitement »."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.blocks import StreamValue
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import CopyView, SnippetViewSet

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow.copying import renewed
from forms_blocks.workflow.default import DEFAULT
from forms_blocks.workflow.models import Workflow


class CopyWorkflowView(CopyView):
    """Starts from another circuit, with keys of its own."""

    def get_initial_form_instance(self) -> Workflow:
        """Return the circuit to copy, its keys renewed."""
        workflow: Workflow = super().get_initial_form_instance()
        field = Workflow._meta.get_field("definition")
        stream = renewed(field.get_prep_value(workflow.definition) or [])
        workflow.definition = StreamValue(field.stream_block, stream, is_lazy=True)
        workflow.title = _("%(title)s (copy)") % {"title": workflow.title}
        return workflow


class WorkflowViewSet(SnippetViewSet):
    """Lists, edits and publishes the circuits."""

    model = Workflow
    icon = "tasks"
    menu_label = gettext_lazy("Circuits")
    menu_name = "circuits"
    menu_order = 350
    add_to_admin_menu = True
    base_url_path = "circuits"
    copy_view_class = CopyWorkflowView
    search_fields = ["title"]


register_snippet(WorkflowViewSet)


@hooks.register("before_delete_snippet")
def keep_what_is_used(request: HttpRequest, instances: list[Any]) -> HttpResponse | None:
    """Refuse to delete the usual circuit, or one that requests went through."""
    for instance in instances:
        if isinstance(instance, Workflow) and (reason := _needed(instance)):
            messages.error(request, reason)
            return redirect(Workflow.snippet_viewset.get_url_name("list"))
    return None


def _needed(workflow: Workflow) -> str:
    if workflow.uuid == DEFAULT:
        return _("“%(title)s” serves the procedures that choose none: it cannot be deleted.") % {
            "title": workflow.title
        }
    if Submission.objects.filter(status__workflow=workflow).exists():
        return _("Requests are still processed with “%(title)s”: it cannot be deleted.") % {
            "title": workflow.title
        }
    return ""
