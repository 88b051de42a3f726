"""Freezes the version of a form when its page is published, before the first person comes."""

import logging
from typing import Any

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.models import FormDefinition
from forms_blocks.submissions.models import FormVersion
from forms_blocks.submissions.versions import current_version

logger = logging.getLogger(__name__)


def freeze_published(instance: Any, revision: Any = None, **_kwargs: Any) -> None:
    """Freeze the version of what has just been published, if it offers a form, with the page around it.

    Only early: the first person to come would freeze it too. So nothing here may stop a publication;
    called again (for an alias, or without a change), it freezes nothing more.
    """
    if not isinstance(instance, FormDefinition):
        return
    try:
        version = current_version(instance, author=revision.user if revision else None)
        if revision is not None:
            FormVersion.objects.filter(pk=version.pk).update(revision=revision)
    except IncompleteDefinition as incomplete:
        logger.warning("Page %s is published with an incomplete form: %s", instance.pk, incomplete)
    except Exception:
        logger.exception("The form of page %s could not be frozen at its publication", instance.pk)
