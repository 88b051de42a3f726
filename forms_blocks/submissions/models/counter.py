"""The counter behind references: one row a year."""

from django.db import models


class Counter(models.Model):
    """The last number given in a year; locked while the next one is taken."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    last = models.PositiveIntegerField(default=0)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return f"{self.year}-{self.last:06d}"
