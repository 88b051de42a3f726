"""The roles of a town hall as groups: made once, then the administrator's to change in the admin.

Who processes the requests of a procedure is another matter: see `FormFunction`.
"""

from collections.abc import Iterable

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db.models import Q, QuerySet
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from portals.accounts import review

ADMINISTRATOR = _("Functional administrator")
COMMUNICATION = _("Communication")
OFFICIALS = _("Elected officials")

ENTER = ("wagtailadmin.access_admin",)
DRAFT = ("wagtailcore.add_page", "wagtailcore.change_page")
PUBLISH = ("wagtailcore.publish_page",)
WRITE = (*DRAFT, *PUBLISH)
KEEP = ("wagtailcore.bulk_delete_page", "wagtailcore.lock_page", "wagtailcore.unlock_page")
# To add is to change one's own as well; to choose is to use those of others.
BORROW = ("add", "choose")
LIBRARIAN = ("add", "choose", "change", "delete")
LIBRARY = ("wagtailimages.{}_image", "wagtaildocs.{}_document")
# What the communication team keeps besides pages.
CURATED = tuple(f"portals.{verb}_newscategory" for verb in ("view", "add", "change", "delete"))
MANAGED = (
    "accounts.{}_user",
    "auth.{}_group",
    "submissions.{}_fieldgroup",
    "workflow.{}_workflow",
    "submissions.{}_formfunction",
    "wagtailcore.{}_collection",
    "wagtailcore.{}_site",
    "wagtailredirects.{}_redirect",
)
ADMINISTERED = (
    *(name.format(verb) for name in MANAGED for verb in ("view", "add", "change", "delete")),
    "workflow.publish_workflow",
    *CURATED,
    "submissions.view_submission",
    "submissions.change_submission",
    "submissions.change_form",
    "outbox.view_outgoing",
    "outbox.change_outgoing",
)


def ensure_roles() -> None:
    """Make the administrator, the communication team and its review; what exists stays as it is."""
    everywhere = Page.objects.get(depth=1)
    group, made = Group.objects.get_or_create(name=in_french(ADMINISTRATOR))
    if made:
        _allow(group, (*ENTER, *ADMINISTERED))
        _open_tree(group, everywhere, (*WRITE, *KEEP))
        _open_library(group, LIBRARIAN)
    group, made = Group.objects.get_or_create(name=in_french(COMMUNICATION))
    if made:
        _allow(group, (*ENTER, *CURATED))
        _open_tree(group, everywhere, WRITE)
        _open_library(group, LIBRARIAN)
    review.ensure_review(group)


def administrators() -> Group:
    """Return the group of functional administrators; made by `ensure_roles`."""
    return Group.objects.get(name=in_french(ADMINISTRATOR))


def communication_team() -> Group:
    """Return the group of the communication team; made by `ensure_roles`."""
    return Group.objects.get(name=in_french(COMMUNICATION))


def officials() -> Group:
    """Return the group of the elected officials, made at need: it only reads."""
    return Group.objects.get_or_create(name=in_french(OFFICIALS))[0]


def writers() -> list[Group]:
    """Return the groups that write everywhere, those that exist."""
    return list(Group.objects.filter(name__in=[in_french(ADMINISTRATOR), in_french(COMMUNICATION)]))


def editors_of(section_page: Page, name: str, *, publishes: bool = False) -> Group:
    """Return the group that writes in one part of the tree, and nowhere else.

    What it writes is reviewed by the communication team, unless it `publishes`: the administrator gives a
    department the right to publish, or takes it back, on the screen of its group.
    """
    group = agents_of(name)
    _open_tree(group, section_page, WRITE if publishes else DRAFT)
    _open_library(group, BORROW)
    return group


def agents_of(name: str) -> Group:
    """Return a group that enters the admin; a procedure says which requests it processes."""
    group, _made = Group.objects.get_or_create(name=name)
    _allow(group, ENTER)
    return group


def permissions(names: Iterable[str]) -> QuerySet[Permission]:
    """Return the permissions with these names, such as `accounts.view_user`."""
    wanted = Q(pk=None)
    for name in names:
        app, codename = name.split(".")
        wanted |= Q(content_type__app_label=app, codename=codename)
    return Permission.objects.filter(wanted)


def in_french(name: Promise) -> str:
    """Return the name of a role as the database holds it."""
    with translation.override(settings.LANGUAGE_CODE):
        return str(name)


def _allow(group: Group, names: Iterable[str]) -> None:
    group.permissions.add(*permissions(names))


def _open_tree(group: Group, page: Page, names: Iterable[str]) -> None:
    for permission in permissions(names):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def _open_library(group: Group, verbs: Iterable[str]) -> None:
    root = Collection.objects.get(depth=1)
    for permission in permissions(name.format(verb) for name in LIBRARY for verb in verbs):
        GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
