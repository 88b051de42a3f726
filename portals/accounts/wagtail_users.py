"""Wagtail's users app, with our screens for people."""

from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(WagtailUsersAppConfig):
    """Names the screens; everything else is Wagtail's."""

    user_viewset = "portals.accounts.people.PersonViewSet"
