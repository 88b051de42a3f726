"""Files that an interrupted load leaves behind: the database forgets their rows, the disk does not."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from django.db.models.signals import post_save

from forms_blocks.submissions.models import Attachment
from portals.media.models import PortalImage, PortalRendition


@contextmanager
def all_or_none() -> Iterator[None]:
    """Delete the files written inside when it does not come to its end."""
    written: list[Any] = []

    def note(instance: Any, **_signal: Any) -> None:
        written.append(instance.file)

    for model in (Attachment, PortalImage, PortalRendition):
        post_save.connect(note, sender=model, weak=False, dispatch_uid="demo.written")
    try:
        yield
    except BaseException:
        for file in written:
            with suppress(OSError):
                file.storage.delete(file.name)
        raise
    finally:
        for model in (Attachment, PortalImage, PortalRendition):
            post_save.disconnect(sender=model, dispatch_uid="demo.written")
