"""A whole file against a page: judged, told in words, put in place all at once."""

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from forms_blocks.changes.compare import differences
from forms_blocks.changes.difference import Difference
from forms_blocks.packages.envelope import Envelope, damaged, wrapped
from forms_blocks.packages.part import all_parts
from forms_blocks.packages.places import Places, written
from forms_blocks.versioning.pages import circuits

PLACES = "places"


@dataclass(frozen=True, slots=True)
class Content:
    """What a file would do to a page: each part cleaned, what changes in the form, and the rest in words."""

    parts: dict[str, Any]
    changes: list[Difference] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def file_of(page: Any) -> str:
    """Return a page that offers a form as a file."""
    kinds = all_parts()
    parts = {name: part.write(page) for name, part in kinds.items()}
    parts[PLACES] = written(parts, [lead for part in kinds.values() for lead in part.leads(page)])
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    origin = site.root_page.title if site else ""
    return wrapped(page._meta.label_lower, origin, timezone.now().isoformat(), parts)


def judged(envelope: Envelope, page: Any) -> Content:
    """Return what a file would do to a page; raises Refused, and changes nothing."""
    with transaction.atomic():
        places = Places(envelope.parts.get(PLACES, {}))
        cleaned = _cleaned(envelope, page, places)
        content = _told(envelope, page, cleaned, places)
        # What the file carries was only made to be judged.
        transaction.set_rollback(True)
    return content


def put(envelope: Envelope, page: Any, parent: Page | None, user: Any) -> None:
    """Put a file in place as a draft of the page, made below `parent` if there is one; raises Refused."""
    kinds = all_parts()
    try:
        with transaction.atomic():
            places = Places(envelope.parts.get(PLACES, {}), user, real=True)
            cleaned = _cleaned(envelope, page, places)
            _told(envelope, page, cleaned, places)
            for name, data in cleaned.items():
                kinds[name].apply(data, page, user)
            if parent is not None:
                parent.add_child(instance=page)
            page.save_revision(user=user, log_action=True, clean=False)
            for name, data in cleaned.items():
                kinds[name].follow(data, page)
    except (ValidationError, DatabaseError) as fault:
        raise damaged() from fault


def _cleaned(envelope: Envelope, page: Any, places: Places) -> dict[str, Any]:
    if "form" not in envelope.parts:
        raise damaged()
    return {
        name: part.check(envelope.parts[name], page, places)
        for name, part in all_parts().items()
        if name in envelope.parts
    }


def _told(envelope: Envelope, page: Any, cleaned: dict[str, Any], places: Places) -> Content:
    kinds, after = all_parts(), copy(page)
    kinds["form"].apply(cleaned["form"], after, None)
    notes = [note for name, data in cleaned.items() for note in kinds[name].told(data, page, after)]
    notes += [*places.notes, *_unread(envelope, {*kinds, PLACES})]
    return Content(cleaned, _changes(page, after), notes)


def _unread(envelope: Envelope, known: set[str]) -> Iterator[str]:
    for name in sorted(set(envelope.parts) - known)[:10]:
        yield _("The file also holds “%(part)s”, which is not read here.") % {"part": name[:60]}


def _changes(page: Any, after: Any) -> list[Difference]:
    """Return what changes in the form, the page staying as it is."""
    if page.pk is None:
        return []
    before = page.as_it_is()
    return differences(before, after.as_it_is().model_copy(update={"title": before.title}), circuits())
