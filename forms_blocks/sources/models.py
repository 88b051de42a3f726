"""A list of answers that many forms use, its answers, and a file about to replace them."""

from typing import Any, ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models, transaction
from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from forms_blocks.sources import known


class DataSource(models.Model):
    """A list of answers. Forms name it by its slug, which never changes; its title may.

    `settings` are those of its kind; `sealed` are its secrets, encrypted. `failed_at` and `failure` say
    when and why it last gave nothing.
    """

    title = models.CharField(_("title"), max_length=150)
    slug = models.SlugField(max_length=60, unique=True, editable=False)
    kind = models.CharField(_("kind"), max_length=20)
    settings = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    sealed = models.TextField(default="", blank=True, editable=False)
    failed_at = models.DateTimeField(null=True, editable=False)
    failure = models.CharField(max_length=300, default="", editable=False)
    updated_at = models.DateTimeField(default=timezone.now, editable=False)

    wagtail_reference_index_ignore = True
    items: ClassVar[Any]

    class Meta:
        verbose_name = _("list of answers")
        verbose_name_plural = _("lists of answers")
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give a new list the name that forms know it by; make what was remembered of it stale."""
        if not self.slug:
            self.slug = self._free_slug()
        self.updated_at = timezone.now()
        super().save(*args, **kwargs)
        self.forget()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete the list and forget it."""
        self.forget()
        return super().delete(*args, **kwargs)

    def forget(self) -> None:
        """Drop what is remembered of the list, now and once the change is seen by all."""
        known.forget(self.slug)
        transaction.on_commit(lambda: known.forget(self.slug))

    def _free_slug(self) -> str:
        base = slugify(self.title)[:50].strip("-") or "liste"
        number, free = 2, base
        while DataSource.objects.filter(slug=free).exists():
            free, number = f"{base}-{number}", number + 1
        return free


class SourceItem(models.Model):
    """One answer of a list that we hold ourselves."""

    source = models.ForeignKey(DataSource, models.CASCADE, related_name="items")
    position = models.PositiveIntegerField(default=0)
    key = models.CharField(max_length=200)
    text = models.CharField(max_length=300)
    attributes = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    folded = models.CharField(max_length=320)

    wagtail_reference_index_ignore = True

    class Meta:
        ordering = ("position",)
        constraints = [
            models.UniqueConstraint(fields=["source", "key"], name="sources_one_item_a_key"),
        ]
        indexes = [models.Index(fields=["source", "position"], name="sources_item_order")]

    def __str__(self) -> str:
        return self.text


class Upload(models.Model):
    """A file read and not yet applied: its heading, its rows, which columns are the key and the words."""

    source = models.OneToOneField(DataSource, models.CASCADE, related_name="upload")
    name = models.CharField(max_length=150)
    heading = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    key_column = models.PositiveSmallIntegerField(default=0)
    text_column = models.PositiveSmallIntegerField(default=0)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.name
