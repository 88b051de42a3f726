"""Answers that lists show, sort and search: rows, because JSON is fifty times slower."""

from django.db import models

from forms_blocks.submissions.models.form import Form
from forms_blocks.submissions.models.submission import Submission


class SubmissionValue(models.Model):
    """One answer of a field marked "visible in lists"; never of a protected category."""

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="values")
    form = models.ForeignKey(Form, models.CASCADE, related_name="+")
    field = models.UUIDField()
    text = models.CharField(max_length=200, blank=True)
    number = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    date = models.DateField(null=True)
    received_at = models.DateTimeField()

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [models.UniqueConstraint(fields=("submission", "field"), name="one_value_a_field")]
        indexes = [
            models.Index(fields=("form", "field", "text", "-received_at"), name="value_text"),
            models.Index(fields=("form", "field", "number", "-received_at"), name="value_number"),
            models.Index(fields=("form", "field", "date", "-received_at"), name="value_date"),
        ]

    def __str__(self) -> str:
        return self.text
