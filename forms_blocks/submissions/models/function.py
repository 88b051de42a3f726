"""Who plays which part for a form."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions.models.form import Form

AGENTS = "agents"


class FormFunction(models.Model):
    """Binds a function of the workflow (those who process, those who advise…) to a group.

    It stands outside the page's revisions: reverting a page never changes who may read requests.
    """

    form = models.ForeignKey(Form, models.CASCADE, related_name="functions")
    function = models.SlugField(max_length=40, default=AGENTS)
    group = models.ForeignKey(Group, models.CASCADE, related_name="form_functions")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("role in a procedure")
        verbose_name_plural = _("roles in procedures")
        constraints = [
            models.UniqueConstraint(fields=("form", "function", "group"), name="one_row_a_function")
        ]

    def __str__(self) -> str:
        return f"{self.function}: {self.group}"
