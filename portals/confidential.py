"""The portal of elected officials is closed when it is made: pages and documents, to all but a group."""

from typing import Any

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from portals.accounts import roles

DOCUMENTS = _("Documents of the elected officials")


@transaction.atomic
def keep_for_officials(portal: Any) -> None:
    """Close a portal, and make the private collection of its documents; what is closed stays as it is.

    Those who write the pages read them: the communication team and the administrators, when there are.
    """
    groups = [roles.officials(), *roles.writers()]
    if not portal.get_view_restrictions().exists():
        restriction = PageViewRestriction.objects.create(
            page=portal, restriction_type=PageViewRestriction.GROUPS
        )
        restriction.groups.set(groups)
    _keep_collection(groups)


def _keep_collection(groups: list[Group]) -> None:
    name = roles.in_french(DOCUMENTS)
    if Collection.objects.filter(name=name).exists():
        return
    collection = Collection.get_first_root_node().add_child(instance=Collection(name=name))
    restriction = CollectionViewRestriction.objects.create(
        collection=collection, restriction_type=CollectionViewRestriction.GROUPS
    )
    restriction.groups.set(groups)
