"""Throw a demonstration away, to load it anew."""

from pathlib import Path

from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, connection

from forms_blocks.submissions.models import Attachment
from home.demo.load import is_demonstration, is_empty
from portals.media.models import PortalImage


class NotADemonstration(Exception):
    """Somebody's site is in this database."""


def erase() -> None:
    """Empty the database of a demonstration, with its files; raises NotADemonstration for any other site."""
    if _has_tables():
        if not is_empty() and not is_demonstration():
            raise NotADemonstration
        _delete_files()
        _drop()
    cache.clear()


def _has_tables() -> bool:
    try:
        return "home_homepage" in connection.introspection.table_names()
    except DatabaseError:
        return False


def _delete_files() -> None:
    for attachment in Attachment.objects.only("file", "thumbnail"):
        for file in (attachment.file, attachment.thumbnail):
            if file:
                file.delete(save=False)
    for image in PortalImage.objects.all():
        for rendition in image.renditions.all():
            rendition.file.delete(save=False)
        image.file.delete(save=False)


def _drop() -> None:
    if connection.vendor == "sqlite":
        connection.close()
        for ending in ("", "-wal", "-shm"):
            Path(f"{settings.DATABASES['default']['NAME']}{ending}").unlink(missing_ok=True)
        return
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE")
        cursor.execute("CREATE SCHEMA public")
